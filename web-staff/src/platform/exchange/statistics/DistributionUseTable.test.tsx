import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { DistributionUseTable } from './DistributionUseTable.tsx';

const distribution = {
  __typename: 'ExchangeDistributionUse',
  id: 'dist-1',
  version: 3,
  state: 'ACTIVE',
  appCode: 'youfu',
  appName: '优抚系统',
  channelId: 'channel-1',
  channelName: '养老金查询',
  purpose: '优抚待遇核查',
  ownerName: '丁锐',
  ratePerMinute: 60,
  dailyQuota: 10_000,
  maxRowsPerCall: 100,
  callsToday: 0,
  quotaPercent: 0,
  lastCallOn: '2026-02-01',
  idleDays: 36,
  idle: true,
  recallAskedAt: null,
  recallAskedBy: null,
  recallReason: null,
};
const ALL = ['dx.stat:view', 'dx.dist:suspend', 'dx.dist:edit'];

function show(permissions: string[], row = {}) {
  const onChanged = jest.fn();
  const sent = jest.fn((variables: unknown) => variables);
  const answered = (field: string) => (variables: unknown) => {
    sent(variables);
    return { data: { [field]: { __typename: 'Distribution', id: 'dist-1', state: 'PENDING_APPROVAL' } } };
  };
  renderKit(<DistributionUseTable onlyIdle onChanged={onChanged} />, {
    session: buildSession({ permissions }),
    answers: {
      DistributionUses: { data: { exchangeDistributionUse: [{ ...distribution, ...row }] } },
      SuspendUsedDistribution: answered('suspendDistribution'),
      AskDistributionRecall: answered('askDistributionRecall'),
      AdjustDistributionLimits: answered('adjustDistributionLimits'),
    },
  });
  return { onChanged, sent };
}

const press = async (user: ReturnType<typeof userEvent.setup>, act: string) => {
  await user.click(await screen.findByRole('button', { name: act }));
  return screen.findByRole('dialog');
};

describe('idle distributions', () => {
  it('AC37-4 are suspended from here with a reason, after saying what that does', async () => {
    const user = userEvent.setup();
    const { onChanged, sent } = show(ALL);
    const dialog = await press(user, '暂停');
    expect(dialog.textContent).toContain('应用“优抚系统”从下一次调用起被拒绝（DX-4032）');
    await user.click(within(dialog).getByRole('button', { name: '暂停' }));
    expect(await within(dialog).findByText('请填写原因')).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
    await user.click(within(dialog).getByRole('button', { name: '长期没有调用，先行暂停' }));
    await user.click(within(dialog).getByRole('button', { name: '暂停' }));
    await waitFor(() => expect(onChanged).toHaveBeenCalled());
    expect(sent).toHaveBeenCalledWith({ id: 'dist-1', version: 3, reason: '长期没有调用，先行暂停' });
  });

  it('are marked for recall, naming who will be told', async () => {
    const user = userEvent.setup();
    show(ALL);
    const dialog = await press(user, '标记待回收');
    expect(dialog.textContent).toContain('已 36 天没有调用。标记后通知负责人丁锐，调用不受影响。');
  });

  it('get other limits with their reason', async () => {
    const user = userEvent.setup();
    const { sent } = show(ALL);
    const dialog = await press(user, '调整限额');
    fireEvent.change(within(dialog).getByLabelText('每日调用上限'), { target: { value: '500' } });
    await user.click(within(dialog).getByRole('button', { name: '按实际用量核减' }));
    await user.click(within(dialog).getByRole('button', { name: '调整限额' }));
    await waitFor(() => expect(sent).toHaveBeenCalled());
    expect(sent).toHaveBeenCalledWith({
      id: 'dist-1',
      version: 3,
      reason: '按实际用量核减',
      limits: { ratePerMinute: 60, dailyQuota: 500, maxRowsPerCall: 100 },
    });
  });

  it('offer exactly what the rights and the state allow', async () => {
    const view = show(['dx.stat:view']);
    expect(view.sent).not.toHaveBeenCalled();
    expect(await screen.findByText('优抚系统')).toBeTruthy();
    for (const act of ['暂停', '撤销', '调整限额', '标记待回收'])
      expect(screen.queryByRole('button', { name: act })).toBeNull();
  });

  it('say who marked them and why, and let the mark be taken back', async () => {
    show(ALL, { recallAskedAt: '2026-03-08T02:00:00.000Z', recallAskedBy: '丁锐', recallReason: '应用系统已下线' });
    expect(await screen.findByText('待回收')).toBeTruthy();
    expect(screen.getByRole('button', { name: '取消标记' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '标记待回收' })).toBeNull();
  });
});
