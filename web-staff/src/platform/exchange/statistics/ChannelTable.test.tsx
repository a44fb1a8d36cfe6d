import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ChannelTable, type ChannelTableProps } from './ChannelTable.tsx';

type Row = ChannelTableProps['channels'][number];

const row = (overrides: Partial<NonNullable<Row['channel']>> = {}): Row => ({
  __typename: 'ExchangeStatChannel',
  channelId: overrides.id ?? 'channel-1',
  channel: {
    __typename: 'ExchangeStatChannelTitle',
    id: 'channel-1',
    code: 'RS_PENSION',
    title: '养老金查询',
    version: 4,
    state: 'ENABLED',
    builtIn: false,
    ...overrides,
  },
  calls: 100,
  ok: 90,
  denied: 6,
  errors: 4,
  p95: 320,
});
const state: ChannelTableProps['state'] = {
  tab: 'calls',
  from: '2026-03-09',
  to: '2026-03-09',
  direction: '',
  app: '',
  district: '',
  channel: '',
  source: '',
  outcome: '',
};

function show(channels: Row[], permissions = ['dx.stat:view', 'dx.channel:enable']) {
  const onChanged = jest.fn();
  const sent = jest.fn();
  const disabled = (variables: unknown) => {
    sent(variables);
    return { data: { setDataChannelEnabled: { __typename: 'DataChannel', id: 'channel-1' } } };
  };
  renderKit(<ChannelTable channels={channels} state={state} onChanged={onChanged} />, {
    session: buildSession({ permissions }),
    answers: {
      DisableChannelFromStatistics: disabled,
    },
  });
  return { onChanged, sent };
}

describe('channels of the statistics', () => {
  it('are stopped with a reason', async () => {
    const user = userEvent.setup();
    const { onChanged, sent } = show([row()]);
    await user.click(screen.getByRole('button', { name: '停用通道' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('所有应用对这个通道的调用立即被拒绝（DX-4041）');
    await user.click(within(dialog).getByRole('button', { name: '上游系统升级维护' }));
    await user.click(within(dialog).getByRole('button', { name: '停用通道' }));
    await waitFor(() => expect(onChanged).toHaveBeenCalled());
    expect(sent).toHaveBeenCalledWith({ id: 'channel-1', version: 4, reason: '上游系统升级维护' });
  });

  it('lead to their lines of the log, and keep their name when they were deleted', () => {
    show([row({ title: '养老金查询（已删除）', state: 'DELETED' })]);
    const link = screen.getByRole('link', { name: '养老金查询（已删除）' });
    expect(link.getAttribute('href')).toBe('/exchange/log?from=2026-03-09&to=2026-03-09&channel=channel-1');
    expect(screen.queryByRole('button', { name: '停用通道' })).toBeNull();
  });

  it('are not stopped by who may only look, nor those that the platform ships', () => {
    show([row({ id: 'a', builtIn: true })]);
    show([row()], ['dx.stat:view']);
    expect(screen.queryByRole('button', { name: '停用通道' })).toBeNull();
  });
});
