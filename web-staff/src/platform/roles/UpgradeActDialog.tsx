import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import type { RoleUpgradeRowFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { DeclineRoleUpgradeDocument, TakeRoleUpgradeDocument } from './Upgrades.graphql.ts';

export interface UpgradeAct {
  kind: 'take' | 'decline';
  offer: RoleUpgradeRowFragment;
}

/** 接受 or 不接受 with what follows from it, and a reason that the history of grants keeps. */
export function UpgradeActDialog({ act, onClose, onDone }: { act: UpgradeAct; onClose(): void; onDone(): void }) {
  const { message } = App.useApp();
  const [take] = useMutation(TakeRoleUpgradeDocument);
  const [decline] = useMutation(DeclineRoleUpgradeDocument);
  const { kind, offer } = act;
  const taken = kind === 'take';
  return (
    <ReasonDialog
      title={`${taken ? '接受' : '不接受'}升级新增操作 · ${offer.roleName}`}
      okText={taken ? '接受' : '不接受'}
      lines={taken ? takeLines(offer) : declineLines(offer)}
      common={taken ? ['岗位职责需要', '沿用拆分前的权限'] : ['不在岗位职责之内', '岗位不需要该项操作']}
      onConfirm={async (reason) => {
        await (taken ? take : decline)({ variables: { id: offer.id, version: offer.roleVersion, reason } });
        message.success(doneText(act));
        onDone();
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function takeLines({ title, sensitive, holders }: RoleUpgradeRowFragment): string[] {
  const when = sensitive ? '这是敏感操作，安全管理员确认后生效。' : '立即生效。';
  const sessions = holders > 0 ? [`持有该角色的 ${holders} 个账号须重新登录。`] : [];
  return [`角色取得操作“${title}”，${when}`, ...sessions];
}

function declineLines({ title }: RoleUpgradeRowFragment): string[] {
  return [`角色不取得操作“${title}”，其余不变。`, '不再提示；以后需要的，可以在角色中勾选。'];
}

function doneText({ kind, offer }: UpgradeAct): string {
  if (kind === 'decline') return '已记录不接受';
  return offer.sensitive ? '已接受，等待安全管理员确认' : '已接受';
}
