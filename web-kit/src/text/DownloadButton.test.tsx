import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '../testing/render.tsx';
import { DownloadButton } from './DownloadButton.tsx';

const asked = jest.fn<(url: string, init?: RequestInit) => Promise<unknown>>();
const originalFetch = globalThis.fetch;
let saved: string[] = [];

beforeEach(() => {
  saved = [];
  asked.mockReset();
  globalThis.fetch = asked as unknown as typeof fetch;
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  globalThis.fetch = originalFetch;
  jest.restoreAllMocks();
});

const press = () => userEvent.click(screen.getByRole('button', { name: /导出/ }));

describe('DownloadButton', () => {
  it('saves the file under the name that the server gave it, and asks for it without telling the address', async () => {
    const disposition = `attachment; filename="_.xlsx"; filename*=UTF-8''${encodeURIComponent('办件清单_待预审.xlsx')}`;
    asked.mockResolvedValue({
      ok: true,
      blob: async () => ({}),
      headers: { get: () => disposition },
    });
    renderKit(<DownloadButton label="导出" url="/exports/cases.xlsx" fields={{ filter: '{"search":"张三"}' }} />);
    await press();
    expect(await screen.findByText('导出：文件已生成')).toBeTruthy();
    expect(saved).toEqual(['办件清单_待预审.xlsx']);
    expect(asked.mock.calls[0]?.[0]).toBe('/exports/cases.xlsx');
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"filter":"{\\"search\\":\\"张三\\"}"}' });
  });

  it('says in the server’s words that the file is made in the background, and saves nothing', async () => {
    asked.mockResolvedValue({
      ok: true,
      status: 202,
      json: async () => ({ message: '已转入后台生成', orderId: 'o-1' }),
    });
    renderKit(<DownloadButton label="导出" url="/exports/cases.xlsx" fields={{}} />);
    await press();
    expect(await screen.findByText('已转入后台生成')).toBeTruthy();
    expect(saved).toEqual([]);
  });

  it('says what the server refused, with its code and trace number', async () => {
    asked.mockResolvedValue({
      ok: false,
      status: 400,
      json: async () => ({ code: 'E-0509', message: '符合条件的办件过多', traceId: 't-1' }),
    });
    renderKit(<DownloadButton label="导出" url="/x" />);
    await press();
    expect(await screen.findByText('导出没有成功：符合条件的办件过多（E-0509 · 追踪号 t-1）')).toBeTruthy();
    expect(saved).toEqual([]);
  });

  it('says that the connection broke', async () => {
    asked.mockRejectedValue(new TypeError('failed'));
    renderKit(<DownloadButton label="导出" url="/x" />);
    await press();
    expect(await screen.findByText('导出没有成功：网络中断，文件没有下载完，请重试（NETWORK）')).toBeTruthy();
  });
});
