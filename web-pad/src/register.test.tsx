import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { App } from './App.tsx';
import { SHIPPED } from './settings.ts';
import { buildPage, fakeService, pass, refusal } from './testing/pad.fixtures.tsx';

const own = {
  __typename: 'OwnPad',
  padNo: 'PD0001',
  name: '大厅平板',
  orgName: '虹口区退役军人服务中心',
  counterNo: 'E1',
  serverTime: '2026-03-09T02:00:00.000Z',
  clockWrong: false,
  page: { __typename: 'PadPageSettings', ...SHIPPED },
  ownStart: buildPage('', '窗口服务').page,
};
class NoSocket {
  close(): void {}
}
const { WebSocket } = globalThis;
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate'] });
  globalThis.WebSocket = NoSocket as unknown as typeof WebSocket;
  localStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
  globalThis.WebSocket = WebSocket;
});

describe('a machine that becomes a pad (11.5)', () => {
  it('asks for its code, stands at its counter afterwards, and knows it when it is switched on without a network', async () => {
    let known = false;
    await fakeService(
      ['ReportPad', () => (known ? { data: { reportPad: own } } : refusal('UNAUTHENTICATED'))],
      [
        'RegisterPad',
        () => {
          known = true;
          return { data: { registerPad: own } };
        },
      ],
    );
    const { unmount } = render(<App />);
    await pass(10);
    for (const digit of '0001783364') fireEvent.click(screen.getByRole('button', { name: digit }));
    fireEvent.click(screen.getByRole('button', { name: '登记' }));
    await pass(10);
    expect(screen.getByText(/E1号窗口/)).toBeTruthy();
    unmount();
    await fakeService(['ReportPad', () => 'LATE']);
    render(<App />);
    await pass(9_000);
    expect(screen.getByText(/网络中断/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '开始评价' }));
    await pass(50);
    expect(screen.getByText(/窗口服务/)).toBeTruthy();
  });
});
