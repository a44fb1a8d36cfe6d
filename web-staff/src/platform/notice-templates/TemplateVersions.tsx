import { type DataColumn, formatDateTime } from '@yjs/web-kit';
import type { TemplatePartsFragment } from '../../generated/graphql.ts';
import { PlainTable } from '../PlainTable.tsx';

type Version = TemplatePartsFragment['versions'][number] & { id: string };
type Difference = Version['differences'][number];

const columns: DataColumn<Version>[] = [
  { key: 'version', title: '版本', render: (row) => <span className="staff-nowrap">第{row.version}版</span> },
  {
    key: 'at',
    title: '启用时间',
    render: (row) => <span className="staff-nowrap">{formatDateTime(row.publishedAt)}</span>,
  },
  {
    key: 'people',
    title: '编辑 / 审核',
    render: (row) => (row.shipped ? '出厂文字' : `${row.authorName ?? '—'} / ${row.publisherName ?? '—'}`),
  },
  { key: 'note', title: '修改原因', render: (row) => row.note ?? '—' },
  { key: 'differences', title: '与上一版的差异', render: (row) => <Differences differences={row.differences} /> },
];

/** The versions of a template, newest first, each with what it says otherwise. */
export function TemplateVersions({ template }: { template: TemplatePartsFragment }) {
  return (
    <section className="staff-section" aria-labelledby="template-versions">
      <header>
        <h2 id="template-versions">版本</h2>
      </header>
      <PlainTable
        label="版本"
        columns={columns}
        rows={template.versions.map((version) => ({ ...version, id: String(version.version) }))}
        empty={{ title: '还没有版本' }}
      />
    </section>
  );
}

/** What changed, part by part: before and after, told apart by word and weight. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return '—';
  return differences.map(({ label, before, after }) => (
    <div key={label} className="staff-difference">
      <b>{label}</b>
      <div>
        原：<del>{before || '（空）'}</del>
      </div>
      <div>
        新：<ins>{after || '（空）'}</ins>
      </div>
    </div>
  ));
}
