import { useMutation, useQuery } from '@apollo/client/react';
import {
  DataTable,
  DownloadButton,
  FilterBar,
  type FilterField,
  PageHeader,
  urlChoice,
  urlText,
  useKeysetPage,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { App } from 'antd';
import { useState } from 'react';
import type { AdministeredOrgRowFragment, OrgLevel } from '../../generated/graphql.ts';
import { orgLevelTitles } from '../../generated/titles/org-level.ts';
import { HelpLines } from '../HelpLines.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { AdministeredOrgsDocument, SetOrgEnabledDocument } from './OrgList.graphql.ts';
import { consequencesOf, orgColumns } from './org-columns.tsx';

/** All of the schema, from the city downwards, then those beside. */
const order = {
  CITY: true,
  DISTRICT: true,
  STREET: true,
  CENTRE: true,
  DEPT: true,
  INST: true,
  JX_ORG: true,
  VENDOR: true,
} satisfies Record<OrgLevel, true>;
const levels = (Object.keys(order) as OrgLevel[]).map((value) => ({ value, label: orgLevelTitles[value] }));
const orgUrl = { search: urlText(), level: urlText(), state: urlChoice(['', 'on', 'off'], '') };

const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '编码开头或名称', width: 220 },
  { key: 'level', kind: 'select', label: '类别', options: levels, width: 140 },
  {
    key: 'state',
    kind: 'select',
    label: '状态',
    options: [
      { value: 'on', label: '启用' },
      { value: 'off', label: '停用' },
    ],
  },
];

const help = [
  '各区以区局登记，区划代码按 GB/T 2260；类别选“区局”即为区划清单。新设的区划随系统升级登记，撤并的停用机构，原有数据照常显示。',
  '停用机构后，其人员不能登录，正在登录的立即退出；待办和数据保留，新申请不再分到该机构。',
  '有启用的下级机构时须先停用下级；本人所属机构不能停用。',
];

/** The file of the list as it is filtered. */
function exportAddress({ search, level, state }: { search: string; level: string; state: string }): string {
  const query = new URLSearchParams({
    ...(search && { search }),
    ...(levels.some(({ value }) => value === level) && { level }),
    ...(state && { enabled: String(state === 'on') }),
  });
  return query.size > 0 ? `/exports/orgs.xlsx?${query}` : '/exports/orgs.xlsx';
}

/** 机构管理: organisations, and 停用 and 启用 with their consequences (03 §40 "Edge cases"). */
export default function OrgList() {
  const { message } = App.useApp();
  const [state, setState] = useUrlState(orgUrl);
  const page = useKeysetPage();
  const may = usePermission('sys.org:enable');
  const [chosen, setChosen] = useState<AdministeredOrgRowFragment>();
  const [save] = useMutation(SetOrgEnabledDocument);
  const { data, loading, error, refetch } = useQuery(AdministeredOrgsDocument, {
    variables: {
      search: state.search || undefined,
      level: levels.some(({ value }) => value === state.level) ? (state.level as OrgLevel) : undefined,
      enabled: state.state === '' ? undefined : state.state === 'on',
      ...page.variables,
    },
    fetchPolicy: 'cache-and-network',
  });
  const act = chosen?.enabled ? '停用机构' : '启用机构';
  return (
    <>
      <PageHeader
        title="机构管理"
        help={<HelpLines lines={help} />}
        actions={<DownloadButton label="导出机构清单" url={exportAddress(state)} />}
      />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="orgs"
        label="机构"
        columns={orgColumns(may ? setChosen : undefined)}
        rows={data?.administeredOrgs.nodes}
        loading={loading && !data}
        paging={{ page, info: data?.administeredOrgs.pageInfo, total: data?.administeredOrgs.totalCount ?? undefined }}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的机构', hint: '请清除筛选。' }}
      />
      {chosen && (
        <ReasonDialog
          title={`${act} · ${chosen.name}`}
          okText={act}
          danger={chosen.enabled}
          lines={consequencesOf(chosen)}
          common={chosen.enabled ? ['机构撤并，职能已划转', '办公场所搬迁，暂停受理'] : ['机构恢复运行']}
          onConfirm={async (reason) => {
            const { id, version, enabled } = chosen;
            await save({ variables: { id, version, enabled: !enabled, reason } });
            setChosen(undefined);
            message.success(enabled ? '已停用' : '已启用');
            void refetch();
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
