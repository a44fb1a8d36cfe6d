import { expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import ExchangePages from './ExchangePages.tsx';
import UplinkPages from './uplink/UplinkPages.tsx';

// Each page is loaded as it is opened.
jest.setTimeout(30_000);

/** Answers nothing, and knows what it was asked. */
function listening() {
  const asked: string[] = [];
  const answers = new Proxy({}, { get: (_, name) => void asked.push(String(name)) });
  return { asked, answers };
}

it.each([
  ...['/sources', '/channels', '/channels/new', '/distributions', '/distributions/new', '/apps', '/graph'].map(
    (url) => [`/exchange${url}`, ExchangePages, url] as const,
  ),
  ['/uplink', UplinkPages, '/'] as const,
])(
  'whoever knows the address %s without a right to it is told 无权访问, and nothing is asked',
  async (_, Pages, url) => {
    const { asked, answers } = listening();
    renderKit(<Pages />, { answers, url, session: buildSession() });
    expect(await screen.findByRole('heading', { name: '无权访问' }, { timeout: 20_000 })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^新建/ })).toBeNull();
    expect(asked).toEqual([]);
  },
);
