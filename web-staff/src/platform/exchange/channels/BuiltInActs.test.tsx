import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import type { ChannelDetailFragment } from '../../../generated/graphql.ts';
import { buildChannel } from '../../../testing/exchange.fixtures.ts';
import { BuiltInActs } from './BuiltInActs.tsx';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

const library = buildChannel({
  code: 'CASE_LIBRARY',
  name: '办件库',
  builtIn: true,
  state: 'ENABLED',
  callMode: 'HTTP_POST',
  authKind: 'SM2',
  secretSet: true,
  endpoint: 'https://library.example',
});

function show(channel: ChannelDetailFragment, answers: Record<string, unknown> = {}) {
  const onDone = jest.fn();
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <BuiltInActs channel={channel} onDone={onDone} />
    </ConfigProvider>,
    { answers, session: buildSession({ permissions: ['dx.channel:edit', 'dx.channel:enable'] }) },
  );
  return { onDone, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
}

describe('an integration that the platform ships', () => {
  it('changes its address and secret, and nothing of what is the platform’s own', async () => {
    const sent: object[] = [];
    const update = ({ input }: { input: object }) => {
      sent.push(input);
      return { data: { updateDataChannel: library } };
    };
    const { user, onDone } = show(library, { UpdateDataChannel: update });
    await user.click(screen.getByRole('button', { name: '修改' }));
    await user.clear(screen.getByLabelText('调用地址'));
    await user.type(screen.getByLabelText('调用地址'), 'https://library2.example');
    await user.type(screen.getByLabelText('认证密钥'), 'token-2');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('已保存，下一条消息即按此发送')).toBeTruthy();
    expect(sent).toMatchObject([
      {
        code: 'CASE_LIBRARY',
        sourceId: 'source-1',
        callMode: 'HTTP_POST',
        authKind: 'SM2',
        endpoint: 'https://library2.example',
        authSecret: 'token-2',
      },
    ]);
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('is switched off with what then happens to its messages', async () => {
    const { user } = show(library, { SetDataChannelEnabled: { data: { setDataChannelEnabled: library } } });
    await user.click(screen.getByRole('button', { name: '停用' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('待发送的消息原样等待');
    await user.click(within(dialog).getByRole('button', { name: '停用' }));
    expect(await screen.findByText('对接已停用')).toBeTruthy();
  });

  it('that calls us has no address to change', () => {
    show(buildChannel({ ...library, code: 'CITY_PORTAL', endpoint: 'POST /exchange/v1/messages' }));
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
    expect(screen.getByRole('button', { name: '停用' })).toBeTruthy();
  });
});
