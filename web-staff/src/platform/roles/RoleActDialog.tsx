import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import type { RoleDetailFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { DeleteRoleDocument, SetRoleEnabledDocument } from './Roles.graphql.ts';

export interface RoleAct {
  kind: 'enable' | 'disable' | 'delete';
  role: RoleDetailFragment;
}

export interface RoleActDialogProps {
  act: RoleAct;
  onClose(): void;
  onDone(): void;
}

const words = { enable: '启用', disable: '停用', delete: '删除' } as const;

/** 启用, 停用 or 删除 of a role with its reason. */
export function RoleActDialog({ act: { kind, role }, onClose, onDone }: RoleActDialogProps) {
  const { message } = App.useApp();
  const [setEnabled] = useMutation(SetRoleEnabledDocument);
  const [remove] = useMutation(DeleteRoleDocument);
  const word = words[kind];
  const lines = {
    enable: [`${role.holders} 名用户重新获得该角色的菜单和操作。`],
    disable: [`${role.holders} 名用户失去该角色的菜单和操作，正在使用的会话随即结束；重新启用后恢复。`],
    delete: ['角色不能恢复，编码不再使用；授权历史仍然保留。', '已分配给账号的角色不能删除，请先在用户管理中收回。'],
  }[kind];
  return (
    <ReasonDialog
      title={`${word}角色 · ${role.name}`}
      okText={word}
      danger={kind !== 'enable'}
      lines={[...lines, '安全管理员会收到通知，操作记入授权历史和审计日志。']}
      onConfirm={async (reason) => {
        const variables = { id: role.id, version: role.version, reason };
        if (kind === 'delete') await remove({ variables });
        else await setEnabled({ variables: { ...variables, enabled: kind === 'enable' } });
        message.success(`已${word}角色 ${role.name}`);
        onDone();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
