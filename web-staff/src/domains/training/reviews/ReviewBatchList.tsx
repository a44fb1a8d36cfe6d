import {
  type DataColumn,
  formatDateTime,
  RecordList,
  today,
  usePermission,
  useQueriedList,
  useUrlState,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { ReviewBatchRowFragment, ReviewBatchSortField } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { listFilters, listUrl, toFilter } from './list-state.ts';
import { ReviewBatchesDocument } from './reviews.graphql.ts';
import { batchActs, batchTones } from './words.ts';

const columns: DataColumn<ReviewBatchRowFragment, ReviewBatchSortField>[] = [
  {
    key: 'no',
    title: '批次',
    sortField: 'TITLE',
    fixed: true,
    render: ({ id, batchNo, title }) => (
      <>
        <Link to={`/training/reviews/${id}`}>{title}</Link>
        <div className="yjs-quiet">{batchNo}</div>
      </>
    ),
  },
  { key: 'year', title: '年度', sortField: 'YEAR', render: ({ year }) => year },
  { key: 'projects', title: '项目', sortField: 'PROJECTS', align: 'right', render: ({ projectCount }) => projectCount },
  { key: 'experts', title: '计划专家', align: 'right', render: ({ plannedExperts }) => plannedExperts },
  {
    key: 'progress',
    title: '打分进度',
    render: ({ submittedCount, sheetCount }) => `已提交 ${submittedCount}/${sheetCount}`,
  },
  {
    key: 'material',
    title: '材料公开',
    sortField: 'MATERIAL_FROM',
    render: ({ materialFrom, materialTo }) => `${formatDateTime(materialFrom)} 至 ${formatDateTime(materialTo)}`,
  },
  {
    key: 'score',
    title: '打分时间',
    sortField: 'SCORE_FROM',
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
  const navigate = useNavigate();
  const mayManage = usePermission('training.review:manage');
  const [state, setState] = useUrlState(listUrl);
  const filter = toFilter(state);
  const list = useQueriedList({
    recordType: 'reviewBatch',
    document: ReviewBatchesDocument,
    variables: { filter },
    columns,
    connection: (data) => data.reviewBatches,
  });
  const fields = listFilters(Number(today().slice(0, 4)));
  return (
    <RecordList
      id="training.reviews"
      title="专家评审"
      help={<HelpLines lines={help} />}
      filters={{ fields, values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={{ permission: 'training.review:view', url: '/exports/review-batches.xlsx', filter }}
      savedViews
      actions={
        mayManage && (
          <Link to="/training/reviews/new">
            <Button type="primary">新建评审批次</Button>
          </Link>
        )
      }
      list={list}
      columns={columns}
      acts={{ at: 'row', dialog: (asked) => <ActDialog acts={batchActs} {...asked} /> }}
      empty={{ title: '没有符合条件的评审批次', hint: '有项目待组织评审时，新建批次并选择项目和专家。' }}
      onOpen={(row) => void navigate(`/training/reviews/${row.id}`)}
    />
  );
}
