import { expect, it, jest } from '@jest/globals';
import { configure, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import { buildApp } from '../../../testing/exchange.fixtures.ts';
import { SecretDialog } from './SecretDialog.tsx';

configure({ defaultHidden: true });

it('a secret stays on the screen until one says that it was handed over', async () => {
  const onClose = jest.fn();
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <SecretDialog app={buildApp()} secret={'c0'.repeat(32)} onClose={onClose} />
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  expect(screen.getByText('c0'.repeat(32))).toBeTruthy();
  const close = screen.getByRole<HTMLButtonElement>('button', { name: '关闭' });
  expect(close.disabled).toBe(true);
  await user.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
  await user.click(screen.getByRole('checkbox', { name: '我已保存并将安全地转交对方' }));
  await user.click(close);
  expect(onClose).toHaveBeenCalledTimes(1);
});
