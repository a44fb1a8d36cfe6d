import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  DownloadButton,
  formatDay,
  PageHeader,
  StateTag,
  today,
  useColumnSort,
  useKeysetPage,
} from '@yjs/web-kit';
import { Link, useNavigate } from 'react-router';
import type { OwnInspectionFragment, ProjectInspectionSortField } from '../generated/graphql.ts';
import { OwnInspectionsDocument } from './inspections.graphql.ts';
import { daysText, stateTones } from './words.ts';

/** States in which it is the institution's turn. */
const OWN_TURN = ['REPORTING', 'IMPROVING'];

const columns: DataColumn<OwnInspectionFragment, ProjectInspectionSortField>[] = [
  {
    key: 'project',
    title: '项目',
    sortField: 'PROJECT',
    fixed: true,
    render: (row) => <Link to={`/inspections/${row.id}`}>{row.projectName}</Link>,
  },
  { key: 'cycle', title: '年检批次', render: (row) => row.cycle.title },
  { key: 'no', title: '年检编号', sortField: 'NO', render: (row) => row.inspectionNo },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={stateTones[row.state]} />,
  },
  {
    key: 'deadline',
    title: '需在此前办理',
    sortField: 'DEADLINE',
    render: (row) =>
      row.deadline && OWN_TURN.includes(row.state)
        ? `${formatDay(row.deadline)}（${daysText(row.deadline, today())}）`
        : '—',
  },
  { key: 'round', title: '整改轮次', sortField: 'ROUND', align: 'right', render: (row) => row.roundNo || '—' },
  { key: 'result', title: '年检结果', render: (row) => row.districtVerdictTitle ?? '—' },
];

/** 我的年检: where the inspection of each project stands, and what is to be handed in until when. */
export default function InspectionList() {
  const navigate = useNavigate();
  const page = useKeysetPage();
  const sorting = useColumnSort(columns);
  const { data, loading, error, refetch } = useQuery(OwnInspectionsDocument, {
    variables: { ...page.variables, sort: sorting.sort },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="我的年检"
        help="核对开班统计，填写自查报告并上传材料后上报；区审核需改进的，逐项整改后重新提交。结果在市服务中心复核后公布。"
        actions={
          <DownloadButton
            label="导出"
            url="/exports/own-inspections.xlsx"
            fields={{ filter: JSON.stringify({ sort: sorting.sort }) }}
          />
        }
      />
      <DataTable
        id="training.own-inspections"
        label="我的年检"
        columns={columns}
        {...sorting}
        rows={data?.projectInspections.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有年检', hint: '市局启动年检批次后，本机构参加年检的项目出现在这里。' }}
        paging={{ page, info: data?.projectInspections.pageInfo }}
        onOpen={(row) => void navigate(`/inspections/${row.id}`)}
      />
    </>
  );
}
