import { type DataColumn, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReviewBatchQuery, StaffReviewProjectFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { outliersOf } from './outliers.ts';
import { decisionsOf, decisionWords, outcomeWords } from './words.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

/** Scores, ranks and outcomes, those left out of the mean struck through (SC17-4). */
export function ResultTable({ batch, onChange }: { batch: Batch; onChange(): void }) {
  const mayDecide = usePermission('training.review:manage') && batch.state === 'COMPUTED';
  const [asked, setAsked] = useState<StaffReviewProjectFragment>();
  const columns: DataColumn<StaffReviewProjectFragment>[] = [
    { key: 'rank', title: '名次', align: 'right', render: ({ result }) => result?.rank ?? '—' },
    { key: 'name', title: '项目', render: ({ name, institutionName }) => `${name}（${institutionName}）` },
    { key: 'scores', title: '各专家总分', render: (project) => <Totals project={project} /> },
    {
      key: 'valid',
      title: '有效份数',
      align: 'right',
      render: ({ result }) => result && `${result.valid}/${result.assigned}`,
    },
    { key: 'raw', title: '平均', align: 'right', render: ({ result }) => result?.raw ?? '—' },
    { key: 'final', title: '得分', align: 'right', render: ({ result }) => <b>{result?.final ?? '—'}</b> },
    {
      key: 'outcome',
      title: '结论',
      render: ({ result }) =>
        result && (
          <>
            {outcomeWords[result.outcome]}
            {result.flags.includes('FEW') && <div className="yjs-quiet">未达去极值人数</div>}
            {result.decision && (
              <div className="yjs-quiet">
                {decisionWords[result.decision]}：{result.decisionReason}
              </div>
            )}
          </>
        ),
    },
    {
      key: 'acts',
      title: '操作',
      render: (project) =>
        mayDecide && project.result && (decisionsOf[project.result.outcome] || project.result.decision) ? (
          <Button size="small" onClick={() => setAsked(project)}>
            处理决定
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <PlainTable
        label="评审结果"
        columns={columns}
        rows={batch.projects.filter(({ result, withdrawn }) => result && !withdrawn)}
        empty={{ title: '还没有结果', hint: '打分结束后点击“计算”。' }}
      />
      {asked && <DecideDialog project={asked} onClose={() => setAsked(undefined)} onDone={onChange} />}
    </>
  );
}

function Totals({ project }: { project: StaffReviewProjectFragment }) {
  const counted = project.assignments.filter(({ state, total }) => state === 'LOCKED' && total);
  const far = outliersOf(counted.map(({ total }) => Number(total)));
  return (
    <span>
      {counted.map(({ id, total }, n) => (
        <span key={id}>
          {n > 0 && '，'}
          {project.result?.dropped.includes(id) ? <del title="最高分或最低分，不计入">{total}</del> : total}
          {far.has(Number(total)) && <span className="yjs-quiet">（偏离中位数超过15分）</span>}
        </span>
      ))}
    </span>
  );
}
