import type { FlowActionData } from '@yjs/web-kit';
import type { MarkPartsFragment } from '../../../generated/graphql.ts';

const common = {
  __typename: 'FlowAction',
  tone: 'DEFAULT',
  input: 'NONE',
  confirm: true,
  batch: true,
  reasonDict: null,
} as const;

/** What can be done with rows of a library beside the steps of their flow, offered in the same bar (T14-2, T14-3). */
export const MARK: FlowActionData = { ...common, action: 'mark', title: '标记' };
export const LIFT: FlowActionData = { ...common, action: 'liftMark', title: '解除标记' };

/** A mark as a list knows it. */
export type HeldMark = Pick<MarkPartsFragment, 'id' | 'kind' | 'kindTitle' | 'liftedAt' | 'mayLift'>;

/** Marks of a row that the reader may lift now. */
export const liftable = (marks: readonly HeldMark[]) => marks.filter(({ liftedAt, mayLift }) => !liftedAt && mayLift);

/** What of the two a row allows whoever may mark. */
export function markActs(state: string, marks: readonly HeldMark[]): FlowActionData[] {
  const inLibrary = state === 'IN_LIBRARY' || state === 'SUSPENDED';
  return [...(inLibrary ? [MARK] : []), ...(liftable(marks).length > 0 ? [LIFT] : [])];
}
