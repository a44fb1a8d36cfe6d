import { PlainTable } from '../../PlainTable.tsx';
import type { Difference } from './differences.ts';

export interface DifferenceTableProps {
  label: string;
  beforeTitle: string;
  afterTitle: string;
  rows: readonly Difference[];
}

/** What was, beside what is. */
export function DifferenceTable({ label, beforeTitle, afterTitle, rows }: DifferenceTableProps) {
  return (
    <section className="staff-preview-block" aria-label={label}>
      <p>{label}</p>
      <PlainTable
        label={label}
        columns={[
          { key: 'label', title: '内容', width: 200, render: (row) => row.label },
          { key: 'before', title: beforeTitle, render: (row) => <span className="staff-long">{row.before}</span> },
          {
            key: 'after',
            title: afterTitle,
            render: (row) => <span className="staff-long staff-differs">{row.after}</span>,
          },
        ]}
        rows={rows}
        empty={{ title: '没有差异', hint: '只改变了状态或联系人。' }}
      />
    </section>
  );
}
