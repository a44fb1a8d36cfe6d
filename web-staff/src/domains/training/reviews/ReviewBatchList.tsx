import { type DataColumn, formatDateTime, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { ReviewBatchRowFragment } from '../../../generated/graphql.ts';
import { FlowList } from '../../../platform/lists/FlowList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { ReviewBatchesDocument } from './reviews.graphql.ts';
import { batchActs, batchTones, batchWords } from './words.ts';

const columns: DataColumn<ReviewBatchRowFragment>[] = [
  {
    key: 'no',
    title: '批次',
    fixed: true,
    render: ({ id, batchNo, title }) => (
      <>
        <Link to={`/training/reviews/${id}`}>{title}</Link>
        <div className="yjs-quiet">{batchNo}</div>
      </>
    ),
  },
  { key: 'year', title: '年度', render: ({ year }) => year },
  { key: 'projects', title: '项目', align: 'right', render: ({ projectCount }) => projectCount },
  { key: 'experts', title: '计划专家', align: 'right', render: ({ plannedExperts }) => plannedExperts },
  {
    key: 'progress',
    title: '打分进度',
    render: ({ submittedCount, sheetCount }) => `已提交 ${submittedCount}/${sheetCount}`,
  },
  {
    key: 'material',
    title: '材料公开',
    render: ({ materialFrom, materialTo }) => `${formatDateTime(materialFrom)} 至 ${formatDateTime(materialTo)}`,
  },
  {
    key: 'score',
    title: '打分时间',
    render: ({ scoreFrom, scoreTo }) => `${formatDateTime(scoreFrom)} 至 ${formatDateTime(scoreTo)}`,
  },
  stateColumn(batchTones),
];

const help = [
  '区和市服务中心审核通过的项目，由市局分批组织专家评审。',
  '发布后规则冻结；打分结束后由一人计算、另一人确认，结果同步到申报。',
];

/** 评审批次 (SC17-1). */
export default function ReviewBatchList() {
  const mayManage = usePermission('training.review:manage');
  return (
    <FlowList
      id="training.reviews"
      title="专家评审"
      help={help}
      actions={
        mayManage && (
          <Link to="/training/reviews/new">
            <Button type="primary">新建评审批次</Button>
          </Link>
        )
      }
      columns={columns}
      words={batchWords}
      document={ReviewBatchesDocument}
      connection={(data) => data.reviewBatches}
      recordType="reviewBatch"
      acts={batchActs}
      empty={{ title: '没有评审批次', hint: '有项目待组织评审时，新建批次并选择项目和专家。' }}
    />
  );
}
