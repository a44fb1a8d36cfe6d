/** 流程: the stretches of the way of a case, with the states of each (01 §6.3 "flow"). */
export const PROCESSES = {
  受理: ['PENDING_PREREVIEW', 'PREREVIEW_RETURNED', 'PREREVIEW_PASSED'],
  审核: ['ACCEPTED', 'IN_PROGRESS', 'SUPPLEMENT', 'SUSPENDED'],
  办结: ['PENDING_FINISH'],
} as const;

export type Process = keyof typeof PROCESSES;

/** Which stretch a state belongs to; what is over belongs to the last. */
export function processOf(state: string): Process {
  const found = (Object.keys(PROCESSES) as Process[]).find((name) =>
    (PROCESSES[name] as readonly string[]).includes(state),
  );
  return found ?? '办结';
}
