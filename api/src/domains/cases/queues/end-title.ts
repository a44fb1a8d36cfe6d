import type { FlowDefinition } from '../../../platform/flow/index.ts';

/** The state's word; an end that the tools for historic data made says so (01 §7.6 no. 7). */
export function endTitle(
  flow: FlowDefinition,
  { state, finishMode }: { state: string; finishMode: string | null },
): string {
  if (finishMode === 'HISTORIC' && state === 'FINISHED_NORMAL') return '办结（历史处理）';
  return flow.states[state]?.title ?? state;
}
