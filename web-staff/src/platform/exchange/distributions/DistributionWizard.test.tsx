import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import type { DistributionChoicesQuery, DistributionInput } from '../../../generated/graphql.ts';
import { buildApp, buildChannel, buildDistribution, buildSource } from '../../../testing/exchange.fixtures.ts';
import { DistributionWizard } from './DistributionWizard.tsx';

configure({ defaultHidden: true });
jest.setTimeout(90_000);

const choices = {
  dataSources: [buildSource()],
  dataChannels: [buildChannel({ state: 'ENABLED' })],
  clientApps: [buildApp()],
} as unknown as DistributionChoicesQuery;

const preview = { code: '0000', data: { rows: [{ idNo: '310101********0016' }], count: 1 } };

function show(save: (variables: { input: DistributionInput; confirmSharedIps: boolean }) => unknown) {
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <DistributionWizard distribution={undefined} choices={choices} channelId="channel-1" />
    </ConfigProvider>,
    {
      answers: {
        DistributionPreview: { data: { distributionPreview: preview } },
        CreateDistribution: save,
        SubmitDistribution: { data: { submitDistribution: buildDistribution() } },
      },
    },
  );
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
}

describe('the distribution wizard', () => {
  it('leaves no step unfilled, previews the answer, asks once about shared addresses, and submits', async () => {
    const sent: { input: DistributionInput; confirmSharedIps: boolean }[] = [];
    const user = show((variables) => {
      sent.push(variables);
      if (!variables.confirmSharedIps) {
        const message = 'IP 10.10.1.20 已用于其他应用（军休系统），确认无误后请再次保存';
        return { errors: [{ message, extensions: { code: 'E-DX-16' } }] };
      }
      return { data: { createDistribution: buildDistribution({ state: 'DRAFT', version: 1, liveVersion: null }) } };
    });
    await user.click(screen.getByRole('button', { name: '下一步' }));
    expect(await screen.findByText('请至少选择一个分发字段')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: '分发 身份证号' }));
    expect(screen.getByText('含敏感字段：身份证号，提交后待安全审批')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '下一步' }));
    await user.click(await screen.findByRole('combobox', { name: '应用' }));
    await user.click(await screen.findByTitle('优抚系统（youfu）'));
    await user.type(screen.getByLabelText('应用IP'), '10.10.1.20');
    await user.click(screen.getByRole('button', { name: '下一步' }));
    await user.type(screen.getByLabelText('数据用途'), '优抚待遇核查');
    await user.click(screen.getByRole('button', { name: '下一步' }));
    const answer = await screen.findByRole('region', { name: '应用将收到的应答' });
    expect(await within(answer).findByText(/310101\*{8}0016/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '提交' }));
    await user.click(await screen.findByRole('button', { name: '确认共用' }));
    expect(await screen.findByText('已提交，待安全审批')).toBeTruthy();
    expect(sent.map(({ confirmSharedIps }) => confirmSharedIps)).toEqual([false, true]);
    expect(sent[1]?.input).toMatchObject({
      channelId: 'channel-1',
      appId: 'app-1',
      fields: [{ name: 'idNo', mask: 'MASK' }],
      ips: ['10.10.1.20'],
      purpose: '优抚待遇核查',
      ratePerMinute: 60,
    });
  });
});
