import { type DataColumn, StateTag } from '@yjs/web-kit';
import { Button } from 'antd';
import type { AdministeredOrgRowFragment } from '../../generated/graphql.ts';
import { orgLevelTitles } from '../../generated/titles/org-level.ts';

type Org = AdministeredOrgRowFragment;

/** Columns of the organisations; the act is there for who may. */
export function orgColumns(onAct: ((org: Org) => void) | undefined): DataColumn<Org>[] {
  return [
    { key: 'code', title: '编码', width: 130, render: (row) => row.code },
    { key: 'region', title: '区划代码', width: 100, render: (row) => row.regionCode ?? '—' },
    { key: 'name', title: '名称', width: 320, render: (row) => row.name },
    { key: 'level', title: '类别', width: 90, render: (row) => orgLevelTitles[row.level] },
    { key: 'parent', title: '上级机构', width: 240, render: (row) => row.parentName ?? '—' },
    {
      key: 'state',
      title: '状态',
      width: 80,
      render: (row) => <StateTag title={row.enabled ? '启用' : '停用'} tone={row.enabled ? 'working' : 'ended'} />,
    },
    {
      key: 'users',
      title: '账号',
      width: 70,
      align: 'right',
      render: (row) => row.users,
    },
    { key: 'signedIn', title: '登录中', width: 70, align: 'right', render: (row) => row.signedIn },
    { key: 'tasks', title: '待办', width: 70, align: 'right', render: (row) => row.openTasks },
    {
      key: 'acts',
      title: '操作',
      width: 80,
      hidden: !onAct,
      render: (row) => (
        <Button
          type="link"
          size="small"
          danger={row.enabled}
          onClick={(event) => {
            event.stopPropagation();
            onAct?.(row);
          }}
        >
          {row.enabled ? '停用' : '启用'}
        </Button>
      ),
    },
  ];
}

/** What 停用 or 启用 brings about, in numbers, before it is done. */
export function consequencesOf(org: Org): string[] {
  if (!org.enabled) return [`启用后，${org.users} 个账号可以重新登录，原有待办和数据不变；新申请可以再分到该机构。`];
  return [
    `${org.users} 个账号立即不能登录，提示“所属机构已停用”；正在登录的 ${org.signedIn} 人立即退出。`,
    `${org.openTasks} 件待办保留在该机构，办理时限照常计算；停用期间无人办理，请先转办或通知上级机构。`,
    '新的申请不再分到该机构，申请人会看到暂不受理的提示。',
    ...(org.enabledChildren > 0 ? [`还有 ${org.enabledChildren} 个启用的下级机构，须先停用下级机构。`] : []),
    '安全管理员会收到通知，操作人和原因记入审计日志；以后可以重新启用。',
  ];
}
