import { useFigures } from '../../platform/figures/useFigures.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { queueHelp } from './queue-texts.ts';

/** The queue's help; the figure in it is asked for when somebody opens it, not with every queue. */
export function QueueHelp() {
  return <HelpLines lines={queueHelp(useFigures().told('batch.max'))} />;
}
