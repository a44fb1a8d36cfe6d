import { type DataColumn, DataTable } from '@yjs/web-kit';
import type { OwnReviewItemFragment, ReviewTaskFragment } from '../generated/graphql.ts';

/** 打分总览 (SC18-3): one's own scores, projects against criteria, so that the same scale is kept. Only while scores are given. */
export function ScoreOverview({ review: { criteria, tasks } }: { review: OwnReviewItemFragment }) {
  const scored = tasks.filter(({ scores }) => scores.length > 0);
  if (criteria.length === 0 || scored.length === 0) return null;
  const columns: DataColumn<ReviewTaskFragment>[] = [
    { key: 'project', title: '项目', fixed: true, render: ({ projectName, seq }) => projectName ?? `第 ${seq} 号项目` },
    ...criteria.map(
      ({ code, weight }): DataColumn<ReviewTaskFragment> => ({
        key: code,
        title: `${code}（${weight}%）`,
        align: 'right',
        render: ({ scores }) => scores.find((one) => one.code === code)?.score ?? '—',
      }),
    ),
    { key: 'total', title: '总分', align: 'right', fixed: true, render: ({ total }) => <b>{total ?? '—'}</b> },
  ];
  return (
    <>
      <h3>打分总览</h3>
      <p className="yjs-quiet">{criteria.map(({ code, name }) => `${code} ${name}`).join(' · ')}</p>
      <DataTable
        id="training.review-overview"
        label="打分总览"
        columns={columns}
        rows={scored}
        empty={{ title: '还没有打分', hint: '' }}
      />
    </>
  );
}
