import { statesWith } from '../../../platform/flow/index.ts';
import { runFlow } from './run.flow.ts';

/** States in which the institution may still write into a run. */
export const EDITABLE: readonly string[] = statesWith(runFlow, 'submit');
