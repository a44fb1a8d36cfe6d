import { type DataColumn, DataTable, formatDateTime, StateTag } from '@yjs/web-kit';
import { Empty } from 'antd';
import type { OwnReviewItemFragment, ReviewTaskFragment } from '../generated/graphql.ts';
import { batchWords, taskTones } from './words.ts';

/** 历史记录 (SC18-4): reviews that are over, with one's own totals and every sheet that was handed in. */
export function ReviewHistory({ reviews }: { reviews: readonly OwnReviewItemFragment[] }) {
  if (reviews.length === 0)
    return (
      <section className="yjs-panel">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>没有已结束的评审</b>}>
          <p className="yjs-quiet">打分结束后，您的评审转到这里，只显示项目序号和自己的总分。</p>
        </Empty>
      </section>
    );
  return reviews.map((review) => (
    <section key={review.id} className="yjs-panel review-batch">
      <h2>{review.title}</h2>
      <div className="yjs-quiet">
        {batchWords[review.state]} · 打分 {formatDateTime(review.scoreFrom)} 至 {formatDateTime(review.scoreTo)}
        {review.committedAt && ` · ${formatDateTime(review.committedAt)} 签署承诺书`}
      </div>
      <DataTable
        id="training.review-history"
        label={`${review.title}的打分记录`}
        columns={columns}
        rows={review.tasks}
        empty={{ title: '没有打分记录', hint: '' }}
      />
    </section>
  ));
}

const columns: DataColumn<ReviewTaskFragment>[] = [
  { key: 'seq', title: '项目序号', align: 'right', render: ({ seq }) => seq },
  { key: 'leader', title: '身份', render: ({ leader }) => (leader ? '组长' : '成员') },
  {
    key: 'total',
    title: '我的总分',
    align: 'right',
    render: ({ total, versions }) => (versions.length > 0 ? total : '—'),
  },
  { key: 'versions', title: '提交记录', render: ({ versions }) => <Versions versions={versions} /> },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (task) => <StateTag title={task.stateTitle} tone={taskTones[task.state]} />,
  },
];

function Versions({ versions }: { versions: ReviewTaskFragment['versions'] }) {
  if (versions.length === 0) return <>未提交</>;
  return (
    <>
      {versions.map(({ version, total, submittedAt, withdrawnAt }) => (
        <div key={version}>
          第 {version} 次：{total}，{formatDateTime(submittedAt)} 提交
          {withdrawnAt && `，${formatDateTime(withdrawnAt)} 撤回`}
        </div>
      ))}
    </>
  );
}
