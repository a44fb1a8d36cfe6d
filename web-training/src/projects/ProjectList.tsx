import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  DownloadButton,
  formatMoney,
  MarkTags,
  PageHeader,
  StateTag,
  type StateTone,
  useColumnSort,
  useKeysetPage,
} from '@yjs/web-kit';
import { Space } from 'antd';
import { Link } from 'react-router';
import type { OwnProjectFragment, TrainingProjectSortField, TrainingProjectState } from '../generated/graphql.ts';
import { trainingProjectStateTones } from '../generated/tones/training-project-state.ts';
import { OwnProjectsDocument } from './projects.graphql.ts';

const tones: Readonly<Record<TrainingProjectState, StateTone>> = trainingProjectStateTones;

const columns: DataColumn<OwnProjectFragment, TrainingProjectSortField>[] = [
  { key: 'no', title: '项目编号', sortField: 'NO', fixed: true, render: (row) => row.projectNo },
  { key: 'name', title: '项目', sortField: 'NAME', wrap: true, render: (row) => row.name },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={tones[row.state]} />,
  },
  { key: 'marks', title: '标记', render: (row) => <MarkTags marks={row.markRecords} /> },
  { key: 'category', title: '类别', wrap: true, render: (row) => row.categoryTitle },
  { key: 'level', title: '技能等级', wrap: true, hidden: true, render: (row) => row.skillLevelTitle },
  { key: 'hours', title: '课时', sortField: 'HOURS', align: 'right', render: (row) => row.hoursTotal },
  {
    key: 'fee',
    title: '人均收费（元）',
    sortField: 'FEE',
    align: 'right',
    render: (row) => formatMoney(row.feePerPerson),
  },
  { key: 'version', title: '版本', align: 'right', render: (row) => `第${row.contentVersion}版` },
  { key: 'validTo', title: '有效期至', sortField: 'VALID_TO', render: (row) => row.validTo },
  {
    key: 'acts',
    title: '操作',
    fixed: true,
    render: (row) =>
      row.state === 'IN_LIBRARY' || row.state === 'SUSPENDED' ? (
        <Space>
          {row.state === 'IN_LIBRARY' && (
            <Link to={`/own-rounds/new?project=${row.id}`} aria-label={`新建报名批次：${row.name}`}>
              新建报名批次
            </Link>
          )}
          <Link to={`/projects/${row.id}/change`} aria-label={`申请变更：${row.name}`}>
            申请变更
          </Link>
        </Space>
      ) : (
        '—'
      ),
  },
];

/** 在库项目: the institution's own projects of the library (02 §7.6). */
export default function ProjectList() {
  const page = useKeysetPage();
  const sorting = useColumnSort(columns);
  const { data, loading, error, refetch } = useQuery(OwnProjectsDocument, {
    variables: { ...page.variables, sort: sorting.sort },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="在库项目"
        help="评审通过并备案的项目在这里列出。内容、收费、课时的变更须经区审核、市服务中心复核；价格上调、课时下调超过规定幅度的须重新申报。"
        actions={
          <DownloadButton
            label="导出"
            url="/exports/own-projects.xlsx"
            fields={{ filter: JSON.stringify({ sort: sorting.sort }) }}
          />
        }
      />
      <DataTable
        id="training.own-projects"
        label="在库项目"
        columns={columns}
        {...sorting}
        rows={data?.trainingProjects.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有在库项目', hint: '申报的项目评审通过并备案后出现在这里。' }}
        paging={{ page, info: data?.trainingProjects.pageInfo }}
      />
    </>
  );
}
