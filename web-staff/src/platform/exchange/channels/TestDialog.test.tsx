import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import { buildChannel, buildSource } from '../../../testing/exchange.fixtures.ts';
import { TestDialog } from './TestDialog.tsx';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

const step = (title: string, outcome: string, code: string | null, text: string) => ({
  __typename: 'DataChannelTestStep',
  title,
  outcome,
  code,
  text,
  ms: null,
});
const failed = {
  data: {
    testDataChannel: {
      __typename: 'DataChannelTest',
      ok: false,
      ms: 5003,
      text: '对方在5秒内没有应答',
      steps: [
        step('核验调用地址', 'OK', null, '格式、主机名单和地址范围符合要求'),
        step('认证信息', 'OK', null, '该通道不需要认证'),
        step('调用数据源', 'FAILED', 'DX-5041', '对方在5秒内没有应答'),
        step('读取应答', 'SKIPPED', null, '未进行'),
        step('核对字段', 'SKIPPED', null, '未进行'),
      ],
      rows: [],
      channel: buildChannel({ light: 'RED', testOk: false }),
    },
  },
};

function show(test: (variables: { params: unknown }) => unknown) {
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <TestDialog channel={buildChannel()} onClose={() => undefined} />
    </ConfigProvider>,
    {
      answers: {
        ChannelChoices: { data: { dataCallModes: ['HTTP_GET'], dataSources: [buildSource()] } },
        TestDataChannel: test,
      },
    },
  );
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
}

describe('连通测试', () => {
  it('asks for what the source is asked by, and shows each step with its outcome and code', async () => {
    const sent: unknown[] = [];
    const user = show(({ params }) => {
      sent.push(params);
      return failed;
    });
    await user.type(await screen.findByLabelText('身份证号（idNo）'), '310101194503120016');
    await user.click(screen.getByRole('button', { name: '开始测试' }));
    const steps = await screen.findByRole('table', { name: '测试步骤' });
    expect(
      within(steps)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      '核验调用地址通过—格式、主机名单和地址范围符合要求',
      '认证信息通过—该通道不需要认证',
      '调用数据源▲ 未通过DX-5041对方在5秒内没有应答',
      '读取应答未进行—未进行',
      '核对字段未进行—未进行',
    ]);
    expect(sent).toEqual([{ idNo: '310101194503120016' }]);
  });

  it('wants what is required before it calls, and says a refusal with its code', async () => {
    let calls = 0;
    const user = show(() => {
      calls += 1;
      return { errors: [{ message: '参数 idNo 缺失或格式错误', extensions: { code: 'DX-4001' } }] };
    });
    await screen.findByLabelText('身份证号（idNo）');
    await user.click(screen.getByRole('button', { name: '开始测试' }));
    expect(await screen.findByText('请填写身份证号')).toBeTruthy();
    expect(calls).toBe(0);
    await user.type(screen.getByLabelText('身份证号（idNo）'), '?');
    await user.click(screen.getByRole('button', { name: '开始测试' }));
    expect((await screen.findByRole('alert')).textContent).toContain('DX-4001');
  });
});
