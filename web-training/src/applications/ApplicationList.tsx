import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  DownloadButton,
  PageHeader,
  presentError,
  RemainingChip,
  StateTag,
  useColumnSort,
  useKeysetPage,
} from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { OwnApplicationFragment, ProjectApplicationSortField } from '../generated/graphql.ts';
import { CreateApplicationDocument, OwnApplicationsDocument } from './applications.graphql.ts';
import { stateTones } from './words.ts';

/** The list with what can be done with each row; a draft is gone on with, not copied. */
const columnsOf = (copy: (id: string) => void): DataColumn<OwnApplicationFragment, ProjectApplicationSortField>[] => [
  ...columns,
  {
    key: 'acts',
    title: '操作',
    fixed: true,
    render: (row) =>
      row.state === 'DRAFT' ? (
        '—'
      ) : (
        <Button type="link" size="small" aria-label={`复制 ${row.applicationNo}`} onClick={() => copy(row.id)}>
          复制
        </Button>
      ),
  },
];

const columns: DataColumn<OwnApplicationFragment, ProjectApplicationSortField>[] = [
  {
    key: 'no',
    title: '申报编号',
    sortField: 'NO',
    fixed: true,
    render: (row) => <Link to={`/applications/${row.id}`}>{row.applicationNo}</Link>,
  },
  {
    key: 'project',
    title: '项目',
    sortField: 'PROJECT',
    wrap: true,
    render: (row) => row.projectName || '（未填写名称）',
  },
  { key: 'version', title: '版本', align: 'right', render: (row) => row.contentVersion || '—' },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={stateTones[row.state]} />,
  },
  {
    key: 'handler',
    title: '当前办理单位',
    render: (row) => (row.state === 'RETURNED' ? '本机构' : row.handler || '—'),
  },
  {
    key: 'waiting',
    title: '已等待',
    align: 'right',
    render: (row) => (row.waitingDays == null ? '—' : row.waitingDays === 0 ? '今天' : `${row.waitingDays} 天`),
  },
  {
    key: 'remaining',
    title: '办理时限',
    sortField: 'DUE',
    render: (row) => <RemainingChip remaining={row.flow.remaining} />,
  },
  {
    key: 'opinion',
    title: '最近意见',
    wrap: true,
    render: (row) => row.opinion ?? '—',
  },
];

/** 我的申报: where each application of the institution stands. */
export default function ApplicationList() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const page = useKeysetPage();
  const sorting = useColumnSort(columns);
  const { data, loading, error, refetch } = useQuery(OwnApplicationsDocument, {
    variables: { ...page.variables, sort: sorting.sort },
    fetchPolicy: 'cache-and-network',
  });
  const [create, { loading: creating }] = useMutation(CreateApplicationDocument);

  /** 复制上次申报 (BR16-3) where there is one to copy. */
  async function begin(copyOf?: string): Promise<void> {
    try {
      const { data: made } = await create({ variables: { requestId: crypto.randomUUID(), copyOf } });
      if (made) await navigate(`/applications/${made.createProjectApplication.id}`);
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <>
      <PageHeader
        title="我的申报"
        help="新建申报后分五步填写，随填随存；提交后依次由所在区审核、市服务中心复核、市局组织评审。与以往相近的，可以“复制”后修改。"
        actions={
          <Space>
            <DownloadButton
              label="导出"
              url="/exports/own-applications.xlsx"
              fields={{ filter: JSON.stringify({ sort: sorting.sort }) }}
            />
            <Button type="primary" loading={creating} onClick={() => void begin()}>
              新建申报
            </Button>
          </Space>
        }
      />
      <DataTable
        id="training.own-applications"
        label="我的申报"
        columns={columnsOf((id) => void begin(id))}
        {...sorting}
        rows={data?.projectApplications.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有申报', hint: '点击“新建申报”开始；填写的内容会自动保存。' }}
        paging={{ page, info: data?.projectApplications.pageInfo }}
        onOpen={(row) => void navigate(`/applications/${row.id}`)}
      />
    </>
  );
}
