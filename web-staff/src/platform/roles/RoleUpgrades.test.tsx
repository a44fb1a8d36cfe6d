import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import RoleUpgrades from './RoleUpgrades.tsx';

const offer = {
  __typename: 'RoleUpgradeOffer',
  id: 'offer-1',
  roleId: 'role-1',
  roleVersion: 4,
  roleName: '评审查看员',
  builtin: false,
  holders: 2,
  title: '查看评审专家和专家个人打分',
  sensitive: false,
  splitFrom: ['查看评审批次', '查看评审专家'],
  offeredAt: '2026-11-29T02:00:00Z',
  state: 'OPEN',
  decidedAt: null,
  decidedBy: null,
  reason: null,
};

function show(permissions: string[], one: object = offer) {
  const sent = jest.fn();
  const answered = (name: string) => (variables: unknown) => {
    sent(name, variables);
    return { data: { [name]: { ...one, state: 'TAKEN' } } };
  };
  renderKit(<RoleUpgrades />, {
    session: buildSession({ permissions }),
    answers: {
      RoleUpgrades: { data: { roleUpgradeOffers: [one] } },
      TakeRoleUpgrade: answered('takeRoleUpgrade'),
      DeclineRoleUpgrade: answered('declineRoleUpgrade'),
    },
  });
  return sent;
}

describe('升级新增操作', () => {
  it('is taken with a reason, after saying what it gives and who signs in anew', async () => {
    const sent = show(['sys.role:view', 'sys.role:edit']);
    expect(await screen.findByText('由“查看评审批次”、“查看评审专家”拆分')).toBeTruthy();
    fireEvent.click(await screen.findByText('接受', { selector: 'button *' }));
    expect(await screen.findByText(/角色取得操作“查看评审专家和专家个人打分”，立即生效/)).toBeTruthy();
    expect(screen.getByText(/持有该角色的 2 个账号须重新登录/)).toBeTruthy();
    fireEvent.click(screen.getByText('沿用拆分前的权限'));
    fireEvent.click(screen.getByRole('dialog').querySelector('.ant-btn-primary') as Element);
    await waitFor(() => expect(sent).toHaveBeenCalled());
    expect(sent).toHaveBeenCalledWith('takeRoleUpgrade', { id: 'offer-1', version: 4, reason: '沿用拆分前的权限' });
  });

  it('is declined with a reason; of a sensitive one it is said that the security administrator confirms', async () => {
    const sent = show(['sys.role:view', 'sys.role:edit'], { ...offer, sensitive: true });
    fireEvent.click(await screen.findByText('接受', { selector: 'button *' }));
    expect(await screen.findByText(/这是敏感操作，安全管理员确认后生效/)).toBeTruthy();
    fireEvent.click(screen.getByText('返回', { selector: 'button *' }));
    fireEvent.click(await screen.findByText('不接受', { selector: 'button *' }));
    fireEvent.click(await screen.findByText('岗位不需要该项操作'));
    const buttons = screen.getAllByRole('dialog').at(-1)?.querySelectorAll('.ant-btn-primary');
    fireEvent.click(buttons?.[0] as Element);
    await waitFor(() => expect(sent).toHaveBeenCalled());
    expect(sent).toHaveBeenCalledWith('declineRoleUpgrade', {
      id: 'offer-1',
      version: 4,
      reason: '岗位不需要该项操作',
    });
  });

  it('is only looked at by who may not edit roles', async () => {
    show(['sys.role:view']);
    expect(await screen.findByText('评审查看员')).toBeTruthy();
    expect(screen.queryByText('接受', { selector: 'button *' })).toBeNull();
  });
});
