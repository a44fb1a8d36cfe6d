import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  DownloadButton,
  FilterBar,
  type FilterField,
  formatWindowDays,
  PageHeader,
  StateTag,
  urlChoices,
  urlText,
  useColumnSort,
  useKeysetPage,
  useUrlState,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { EnrolmentRoundSortField, OwnRoundFragment } from '../generated/graphql.ts';
import { OwnRoundProjectsDocument, OwnRoundsDocument } from './rounds.graphql.ts';
import { roundTones, roundWords } from './words.ts';

const columns: DataColumn<OwnRoundFragment, EnrolmentRoundSortField>[] = [
  {
    key: 'no',
    title: '批次编号',
    sortField: 'NO',
    fixed: true,
    render: (row) => <Link to={`/own-rounds/${row.id}`}>{row.roundNo}</Link>,
  },
  { key: 'title', title: '批次名称', sortField: 'TITLE', wrap: true, render: (row) => row.title },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={roundTones[row.state]} />,
  },
  { key: 'project', title: '项目', sortField: 'PROJECT', wrap: true, render: (row) => row.projectName },
  {
    key: 'window',
    title: '报名时间',
    sortField: 'OPEN_FROM',
    wrap: true,
    render: (row) => formatWindowDays(row.openFrom, row.openTo),
  },
  { key: 'start', title: '计划开班', sortField: 'START', render: (row) => row.plannedStart },
  {
    key: 'enrolled',
    title: '已报名/计划',
    sortField: 'ENROLLED',
    align: 'right',
    render: (row) => `${row.enrolled}/${row.capacity}`,
  },
  { key: 'waiting', title: '候补', sortField: 'WAITING', align: 'right', render: (row) => row.waiting },
  { key: 'approved', title: '审核通过', sortField: 'APPROVED', align: 'right', render: (row) => row.approved },
];

const listUrl = { project: urlText(), state: urlChoices(wordKeys(roundWords)) };

/** 报名批次 of the institution: drafted here, published by its district. */
export default function OwnRoundList() {
  const navigate = useNavigate();
  const page = useKeysetPage();
  const sorting = useColumnSort(columns);
  const [values, setValues] = useUrlState(listUrl);
  const projects = useQuery(OwnRoundProjectsDocument).data?.roundProjects ?? [];
  const filter = {
    projectId: values.project || undefined,
    states: values.state.length > 0 ? values.state : undefined,
  };
  const { data, loading, error, refetch } = useQuery(OwnRoundsDocument, {
    variables: { filter, ...page.variables, sort: sorting.sort },
    fetchPolicy: 'cache-and-network',
  });
  const fields: FilterField[] = [
    {
      key: 'project',
      kind: 'select',
      label: '项目',
      options: projects.map(({ id, title }) => ({ value: id, label: title })),
      width: 220,
    },
    { key: 'state', kind: 'multi', label: '状态', options: wordOptions(roundWords), width: 200 },
  ];
  return (
    <>
      <PageHeader
        title="报名批次"
        help="为在库项目拟定报名批次，提交后由所在区退役军人事务局发布；到报名开始时间自动开放，到截止时间自动关闭。"
        actions={
          <Link to="/own-rounds/new">
            <Button type="primary">新建批次</Button>
          </Link>
        }
      />
      <FilterBar
        fields={fields}
        values={{ ...values }}
        onChange={(patch) => setValues(patch)}
        extra={
          <DownloadButton
            label="导出"
            url="/exports/enrolment-rounds.xlsx"
            fields={{ filter: JSON.stringify(filter) }}
          />
        }
      />
      <DataTable
        id="training.own-rounds"
        label="报名批次"
        columns={columns}
        {...sorting}
        rows={data?.enrolmentRounds.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的报名批次', hint: '点击“新建批次”，为在库项目开放报名。' }}
        paging={{ page, info: data?.enrolmentRounds.pageInfo }}
        onOpen={(row) => void navigate(`/own-rounds/${row.id}`)}
      />
    </>
  );
}
