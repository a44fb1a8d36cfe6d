import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RoleDetailFragment } from '../../generated/graphql.ts';
import type { Grants } from './PermissionTree.tsx';
import type { RoleValues } from './RoleForm.tsx';
import { ChangeRoleDocument, CreateRoleDocument } from './Roles.graphql.ts';

/** Saves a new role, or a changed one with its reason; says which menus its holders would not see. */
export function useSaveRole(role: RoleDetailFragment | undefined, grants: Grants) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [create, created] = useMutation(CreateRoleDocument);
  const [change, changed] = useMutation(ChangeRoleDocument);
  const [error, setError] = useState<unknown>();

  async function send({ code, ...values }: RoleValues, reason: string): Promise<readonly string[]> {
    const input = {
      name: values.name,
      scopeKind: values.scopeKind,
      scopeOrgIds: values.scopeOrgIds ?? role?.scopeOrgs.map((org) => org.id) ?? [],
      exclusiveWith: values.exclusiveWith ?? [],
      secondFactor: values.secondFactor ?? false,
      menus: [...grants.menus],
      permissions: [...grants.permissions],
    };
    if (!role) return (await create({ variables: { code, input } })).data?.createRole.emptyMenus ?? [];
    const variables = { id: role.id, version: role.version, input, reason };
    return (await change({ variables })).data?.changeRole.emptyMenus ?? [];
  }

  /** Rejects for a changed role, so that its dialog stays open; keeps the failure of a new one. */
  async function save(values: RoleValues, reason = ''): Promise<void> {
    setError(undefined);
    try {
      const empty = await send(values, reason);
      message.success('角色已保存');
      if (empty.length > 0) message.warning(`菜单“${empty.join('、')}”缺少查看权限，持有人看不到`, 8);
      void navigate('/roles');
    } catch (failure) {
      if (role) throw failure;
      setError(failure);
    }
  }

  return { save, saving: created.loading || changed.loading, error };
}
