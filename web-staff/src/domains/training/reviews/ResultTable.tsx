import { type DataColumn, MarkTag, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ReviewBatchQuery, StaffReviewProjectFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { outliersOf } from './outliers.ts';
import { expertCodes } from './result-charts.ts';
import { decisionsOf, decisionWords, outcomeWords } from './words.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

/** Scores, ranks and outcomes, those left out of the mean struck through (SC17-4). */
export function ResultTable({ batch, onChange }: { batch: Batch; onChange(): void }) {
  const mayDecide = usePermission('training.review:manage') && batch.state === 'COMPUTED';
  const seesExperts = usePermission('training.review:experts');
  const [asked, setAsked] = useState<StaffReviewProjectFragment>();
  const judged = useMemo(
    () => batch.projects.filter(({ result, withdrawn }) => result && !withdrawn),
    [batch.projects],
  );
  const codes = useMemo(() => expertCodes({ projects: judged }), [judged]);
  const columns: DataColumn<StaffReviewProjectFragment>[] = [
    { key: 'rank', title: '名次', align: 'right', render: ({ result }) => result?.rank ?? '—' },
    { key: 'name', title: '项目', render: ({ name, institutionName }) => `${name}（${institutionName}）` },
    ...[...codes].map(
      ([expertId, { code }]): DataColumn<StaffReviewProjectFragment> => ({
        key: `score-${code}`,
        title: code,
        align: 'right',
        render: (project) => <Total project={project} expertId={expertId} />,
      }),
    ),
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
        columns={mayDecide ? columns : columns.filter(({ key }) => key !== 'acts')}
        rows={judged}
        empty={{ title: '还没有结果', hint: seesExperts ? '打分结束后点击“计算”。' : '市局确认后在这里列出。' }}
      />
      {codes.size > 0 && seesExperts && (
        <p className="yjs-quiet">
          {[...codes.values()].map(({ code, name }) => `${code} ${name}`).join(' · ')}；划去的为最高分或最低分，不计入。
        </p>
      )}
      {asked && <DecideDialog project={asked} onClose={() => setAsked(undefined)} onDone={onChange} />}
    </>
  );
}

/** What an expert has given in all: struck through where it is the highest or lowest, marked where it is far from the others. */
function Total({ project, expertId }: { project: StaffReviewProjectFragment; expertId: string }) {
  const counted = project.assignments.filter(({ state, total }) => state === 'LOCKED' && total);
  const own = counted.find((task) => task.expertId === expertId);
  if (!own?.total) return <>—</>;
  const far = outliersOf(counted.map(({ total }) => Number(total))).has(Number(own.total));
  return (
    <>
      {project.result?.dropped.includes(own.id) ? <del title="最高分或最低分，不计入">{own.total}</del> : own.total}
      {far && <MarkTag why="偏离中位数超过15分，仅作提示">偏离</MarkTag>}
    </>
  );
}
