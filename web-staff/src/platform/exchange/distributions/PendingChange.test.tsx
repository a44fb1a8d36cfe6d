import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import { buildDistribution, buildVersion, sourceFields } from '../../../testing/exchange.fixtures.ts';
import { PendingChange } from './PendingChange.tsx';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

const content = (fields: object[], more: object = {}) => ({
  purpose: '优抚待遇核查',
  fields,
  ips: ['10.10.1.20'],
  ratePerMinute: 60,
  dailyQuota: 10_000,
  maxRowsPerCall: 100,
  validFrom: '2026-03-01',
  validTo: '2026-04-30',
  ...more,
});
const idNo = { name: 'idNo', mask: 'NONE' };
const versions = [
  buildVersion(5, content([idNo, { name: 'bankAccount', mask: 'MASK' }], { ips: ['10.10.1.20', '10.10.1.21'] })),
  buildVersion(4, content([idNo], { dailyQuota: 1 })),
  buildVersion(3, content([idNo])),
];

function show(permissions: string[], decide: unknown = undefined) {
  const onDone = jest.fn();
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <PendingChange distribution={buildDistribution()} versions={versions} ofSource={sourceFields} onDone={onDone} />
    </ConfigProvider>,
    { session: buildSession({ permissions }), answers: { DecideDistribution: decide } },
  );
  return { onDone, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
}

describe('what waits for the security administrator', () => {
  it('AC35-5 stands beside the version in force, not beside a draft between', () => {
    show(['dx.dist:view']);
    const table = screen.getByRole('table', { name: '申请的版本与第 3 版（调用依据）的差异' });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(['字段 bankAccount（无）银行账号，脱敏，二级（加密）', '应用IP 10.10.1.21（无）允许']);
    expect(screen.queryByRole('button', { name: '批准' })).toBeNull();
  });

  it('is approved with its consequences said; the refusal of one’s own keeps its code', async () => {
    let own = true;
    const sent: object[] = [];
    const { user, onDone } = show(['dx.dist:approve'], (variables: object) => {
      sent.push(variables);
      if (own) return { errors: [{ message: '不能审批本人提交的事项', extensions: { code: 'E-0004' } }] };
      return { data: { decideDistribution: buildDistribution({ state: 'ACTIVE' }) } };
    });
    await user.click(screen.getByRole('button', { name: '批准' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('共 2 处变化');
    await user.click(within(dialog).getByRole('button', { name: '批准' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('E-0004');
    own = false;
    await user.click(within(dialog).getByRole('button', { name: '批准' }));
    expect(await screen.findByText('已批准，立即生效')).toBeTruthy();
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(sent.at(-1)).toEqual({ id: 'dist-1', version: 5, approve: true, reason: null });
  });

  it('is refused with a reason', async () => {
    const sent: object[] = [];
    const { user } = show(['dx.dist:approve'], (variables: object) => {
      sent.push(variables);
      return { data: { decideDistribution: buildDistribution({ state: 'ACTIVE' }) } };
    });
    await user.click(screen.getByRole('button', { name: '不予批准' }));
    await user.click(screen.getByRole('button', { name: '应用IP范围过大' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '不予批准' }));
    expect(await screen.findByText('未予批准，已退回')).toBeTruthy();
    expect(sent).toEqual([{ id: 'dist-1', version: 5, approve: false, reason: '应用IP范围过大' }]);
  });
});
