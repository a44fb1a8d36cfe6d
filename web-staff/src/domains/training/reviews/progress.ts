import type { ReviewAssignmentState, ReviewBatchQuery, StaffReviewTaskFragment } from '../../../generated/graphql.ts';

type Projects = ReviewBatchQuery['reviewBatch']['projects'];

/** How far an expert is with a project, as the monitor shows it (SC17-3). */
export const STEPS = {
  UNOPENED: '未打开',
  OPENED: '已打开',
  DRAFT: '草稿',
  SUBMITTED: '已提交',
  MISSED: '未提交',
  AWAY: '回避中',
} as const;
export type Step = keyof typeof STEPS;

const OF_STATE: Readonly<Partial<Record<ReviewAssignmentState, Step>>> = {
  ASSIGNED: 'UNOPENED',
  COMMITTED: 'UNOPENED',
  OPENED: 'OPENED',
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  LOCKED: 'SUBMITTED',
  EXPIRED: 'MISSED',
  RECUSAL_ASKED: 'AWAY',
};

/** Of somebody who judges; undefined of a reserve and of who has left. */
export const stepOf = ({ reserve, state }: Pick<StaffReviewTaskFragment, 'reserve' | 'state'>): Step | undefined =>
  reserve ? undefined : OF_STATE[state];

export interface ProgressGrid {
  experts: { id: string; name: string; submitted: number; all: number }[];
  rows: { id: string; seq: number; name: string; submitted: number; all: number; cells: (Step | undefined)[] }[];
}

/** Experts against projects; who judges nothing any more has no column, what left the batch no row. */
export function progressOf(projects: Projects): ProgressGrid {
  const judged = projects.filter(({ withdrawn }) => !withdrawn);
  const tasks = judged.flatMap(({ assignments }) =>
    assignments.flatMap((task) => {
      const step = stepOf(task);
      return step ? [{ ...task, step }] : [];
    }),
  );
  const count = (own: readonly { step: Step }[]) => ({
    submitted: own.filter(({ step }) => step === 'SUBMITTED').length,
    all: own.length,
  });
  const experts = [...Map.groupBy(tasks, ({ expertId }) => expertId)].map(([id, own]) => ({
    id,
    name: own[0]?.expertName ?? '',
    ...count(own),
  }));
  return {
    experts,
    rows: judged.map(({ id, seq, name, assignments }) => {
      const cells = experts.map((expert) => {
        const task = assignments.find((one) => one.expertId === expert.id && stepOf(one));
        return task && stepOf(task);
      });
      return { id, seq, name, ...count(cells.flatMap((step) => (step ? [{ step }] : []))), cells };
    }),
  };
}
