/** Where a run over a list of people stands. */
const RUN_STATES = { WAITING: '等待', RUNNING: '进行中', DONE: '完成', PARTIAL: '部分完成' } as const;

const said = { words: RUN_STATES, enum: 'CadreRunState' } as const;

/** Where it stands, as a column of its record. */
export const runState = { kind: 'choice', max: 8, ...said, enumDoc: '任务状态', title: '状态' } as const;

/** How a list is narrowed to runs that stand so. */
export const byRunState = <const Ref extends string>(column: Ref) =>
  ({ kind: 'choices', label: '状态', column, ...said }) as const;
