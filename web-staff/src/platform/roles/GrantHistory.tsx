import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  PageHeader,
  urlText,
  useKeysetPage,
  useUrlState,
} from '@yjs/web-kit';
import type { GrantHistoryQuery } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { GrantHistoryDocument, RolesDocument } from './Roles.graphql.ts';
import { grantKindWords } from './role-words.ts';

type GrantRow = GrantHistoryQuery['grantHistory']['nodes'][number];

const historyUrl = { role: urlText(), user: urlText() };
const help = ['谁在什么时候给哪个角色、哪个账号授予、收回、确认了什么，原因是什么；只能查看。'];

const columns: readonly DataColumn<GrantRow>[] = [
  { key: 'at', title: '时间', fixed: true, render: (row) => formatDateTime(row.at) },
  { key: 'kind', title: '变动', fixed: true, render: (row) => grantKindWords[row.kind] },
  { key: 'role', title: '角色', render: (row) => row.roleName ?? '—' },
  { key: 'user', title: '账号', render: (row) => row.loginName ?? '—' },
  { key: 'items', title: '内容', render: (row) => row.items.join('、') || '—' },
  { key: 'reason', title: '原因', render: (row) => row.reason ?? '—' },
  { key: 'by', title: '操作人', render: (row) => row.byName },
];

/** 授权历史: of all, of one role, of one account. */
export default function GrantHistory() {
  const [state, setState] = useUrlState(historyUrl);
  const page = useKeysetPage();
  const roles = useQuery(RolesDocument).data?.roles ?? [];
  const variables = { roleId: state.role || null, userId: state.user || null, ...page.variables };
  const { data, loading, error, refetch } = useQuery(GrantHistoryDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const fields: readonly FilterField[] = [
    {
      key: 'role',
      kind: 'select',
      label: '角色',
      options: roles.map(({ id, name }) => ({ value: id, label: name })),
      width: 220,
    },
  ];
  return (
    <>
      <PageHeader title="授权历史" help={<HelpLines lines={help} />} />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="grants"
        label="授权历史"
        columns={columns}
        rows={data?.grantHistory.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有授权变动', hint: '角色和账号的授权变动后，会出现在这里。' }}
        paging={{ page, info: data?.grantHistory.pageInfo }}
      />
    </>
  );
}
