import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { queue } from './net/send.ts';
import { IdleScreen } from './screens/IdleScreen.tsx';
import { SHIPPED } from './settings.ts';
import { fakeService, pass } from './testing/pad.fixtures.tsx';
import { usePad } from './usePad.ts';

const report = {
  data: {
    reportPad: {
      __typename: 'OwnPad',
      padNo: 'PD0001',
      name: '大厅平板',
      orgName: '虹口区退役军人服务中心',
      counterNo: '3',
      serverTime: '2026-03-09T02:00:00.000Z',
      clockWrong: false,
      page: { __typename: 'PadPageSettings', ...SHIPPED },
      ownStart: null,
    },
  },
};

/** A line that never comes to anything: what is told here comes by questions. */
class NoSocket {
  close(): void {}
}

let pad: ReturnType<typeof usePad> | undefined;
function Welcome() {
  pad = usePad();
  return <IdleScreen pad={pad} page={SHIPPED} />;
}
const said = () => screen.getByRole('status').textContent;

const { WebSocket } = globalThis;
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate'] });
  globalThis.WebSocket = NoSocket as unknown as typeof WebSocket;
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  globalThis.WebSocket = WebSocket;
});

describe('the line of state on the welcome (11.5)', () => {
  it('says that evaluations are not taken while the service answers, at once, and that all is well once they are', async () => {
    await fakeService(['ReportPad', () => report]);
    let waits = 0;
    jest.spyOn(queue, 'size').mockImplementation(async () => waits);
    jest.spyOn(queue, 'expire').mockResolvedValue();
    jest.spyOn(queue, 'flush').mockResolvedValue();
    render(<Welcome />);
    await pass(1);
    expect(said()).toContain('服务正常');
    // One that did not arrive.
    waits = 1;
    await act(async () => pad?.recount(false));
    await pass(1);
    expect(said()).toContain('评价暂时不能上传，正在自动重试');
    expect(said()).toContain('1件评价待上传');
    waits = 0;
    await pass(30_000);
    expect(said()).toContain('服务正常');
    expect(said()).not.toContain('待上传');
  });
});
