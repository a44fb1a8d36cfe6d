import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import type { ChannelDetailFragment, DataChannelInput } from '../../../generated/graphql.ts';
import { buildChannel, buildSource } from '../../../testing/exchange.fixtures.ts';
import { ChannelForm } from './ChannelForm.tsx';

configure({ defaultHidden: true });
jest.setTimeout(60_000);

function show(channel: ChannelDetailFragment) {
  const sent: DataChannelInput[] = [];
  const update = ({ input }: { input: DataChannelInput }) => {
    sent.push(input);
    return { data: { updateDataChannel: buildChannel({ version: 3 }) } };
  };
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <ChannelForm
        channel={channel}
        choices={{
          __typename: 'Query',
          dataCallModes: ['HTTP_GET', 'DB_VIEW', 'FILE_PULL'],
          dataSources: [buildSource() as never],
        }}
        sourceId={undefined}
      />
    </ConfigProvider>,
    {
      answers: {
        UpdateDataChannel: update,
      },
    },
  );
  return { sent, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
}

describe('the editor of a channel', () => {
  it('never shows a secret that is set: it stays, or a new one takes its place', async () => {
    const { sent, user } = show(buildChannel({ authKind: 'BASIC', authAccount: 'yjs', secretSet: true }));
    expect(screen.queryByLabelText('密码')).toBeNull();
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('已保存为第 3 版，立即生效');
    expect(sent[0]?.authSecret).toBeNull();
    await user.click(screen.getByRole('button', { name: '已设置，点击更换' }));
    await user.type(screen.getByLabelText('密码'), 'brand-new');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findAllByText('已保存为第 3 版，立即生效');
    expect(sent.at(-1)?.authSecret).toBe('brand-new');
  });

  it('asks for what the way of calling needs, and for nothing else', async () => {
    const endpoint = `sftp://10.1.1.1/out#hostKey=${'ab'.repeat(32)}&pattern=RS_*.csv`;
    const { sent, user } = show(
      buildChannel({ callMode: 'FILE_PULL', endpoint, authKind: 'BASIC', authAccount: 'yjs', secretSet: true }),
    );
    expect(screen.getByLabelText<HTMLInputElement>('文件名').value).toBe('RS_*.csv');
    expect(screen.getByLabelText<HTMLInputElement>('调用地址').value).toBe('sftp://10.1.1.1/out');
    await user.clear(screen.getByLabelText('对方主机密钥指纹'));
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('请填写对方主机密钥指纹')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText('对方主机密钥指纹'), 'cd'.repeat(32));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('已保存为第 3 版，立即生效');
    expect(sent[0]?.endpoint).toBe(`sftp://10.1.1.1/out#hostKey=${'cd'.repeat(32)}&pattern=RS_*.csv`);
  });
});
