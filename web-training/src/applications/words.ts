import type { StateTone } from '@yjs/web-kit';
import type { ProjectApplicationState } from '../generated/graphql.ts';
import { projectApplicationStateTones } from '../generated/tones/project-application-state.ts';

export const stateTones: Readonly<Record<ProjectApplicationState, StateTone>> = projectApplicationStateTones;
