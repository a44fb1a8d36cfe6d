import { type DataColumn, RemainingChip, type RemainingData, type StateTone } from '@yjs/web-kit';
import { verdictText } from './verdict.ts';

/** How the states stand out of what one person asks for and a second one decides. */
export const approvalTones = {
  PENDING: 'waiting',
  APPROVED: 'done',
  REJECTED: 'ended',
  LAPSED: 'ended',
} as const satisfies Record<string, StateTone>;

/** How long the second person has still got. */
export function dueColumn<Row extends { id: string; flow: { remaining: RemainingData } }>(
  title: string,
): DataColumn<Row, never> {
  return { key: 'due', title, render: (row) => <RemainingChip remaining={row.flow.remaining} /> };
}

interface Decided {
  id: string;
  approverName?: string | null | undefined;
  decisionText?: string | null | undefined;
}

/** Who decided and what was said. @param unasked what stands instead, where nobody had to */
export function verdictColumn<Row extends Decided>(
  title: string,
  unasked: (row: Row) => string | null | undefined = () => undefined,
): DataColumn<Row, never> {
  return {
    key: 'decision',
    title,
    render: (row) => (
      <div className="staff-verdict">{unasked(row) ?? verdictText(row.approverName, row.decisionText)}</div>
    ),
  };
}
