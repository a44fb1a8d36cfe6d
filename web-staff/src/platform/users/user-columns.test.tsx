import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { UserRowFragment } from '../../generated/graphql.ts';
import { userColumns } from './user-columns.tsx';

const user: UserRowFragment = {
  __typename: 'User',
  id: 'user-2',
  version: 3,
  loginName: 'sys_admin',
  realName: '陈静',
  org: { __typename: 'Org', id: 'org-1', name: '上海市退役军人事务局' },
  roles: [],
  status: 'ENABLED',
  secondFactor: 'SM2_KEY',
  validTo: null,
  lastLoginAt: null,
  loginIpRanges: [],
  awaitsConfirmation: false,
  awaitsHandOut: false,
  awaitsOwner: false,
};

function show(row: UserRowFragment, permissions: string[]) {
  const onAct = jest.fn();
  const acts = userColumns(onAct).find((column) => column.key === 'acts');
  renderKit(acts?.render(row), { session: buildSession({ permissions }) });
  return onAct;
}

describe('解除密钥绑定', () => {
  it('is offered to who may release keys, for an account that has one', async () => {
    const onAct = show(user, ['sys.user:unbind']);
    await userEvent.setup().click(screen.getByRole('button', { name: '解除密钥绑定' }));
    expect(onAct).toHaveBeenCalledWith({ kind: 'unbind', user });
  });

  it('is not offered to others, nor where no key is bound', () => {
    show(user, ['sys.user:enable']);
    show({ ...user, secondFactor: 'NONE' }, ['sys.user:unbind']);
    expect(screen.queryByRole('button', { name: '解除密钥绑定' })).toBeNull();
  });
});
