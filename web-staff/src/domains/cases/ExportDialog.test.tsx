import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readUrl } from '@yjs/web-kit';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { queueUrl } from './queue-state.ts';

const asked = jest.fn<(url: string, init?: RequestInit) => Promise<unknown>>();
const originalFetch = globalThis.fetch;
beforeEach(() => {
  asked.mockReset();
  globalThis.fetch = asked as unknown as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = originalFetch;
});

function show(rows: number) {
  const preview = {
    __typename: 'CaseExportPreview',
    rows,
    most: 50_000,
    mostInBackground: 2_000_000,
    plainAllowed: false,
  };
  renderKit(<ExportDialog state={readUrl(queueUrl, new URLSearchParams('queue=ALL'))} onClose={() => undefined} />, {
    answers: { CaseExportPreview: { data: { caseExportPreview: preview } } },
  });
}

describe('导出办件清单', () => {
  it('says before it begins that a long list is made in the background, and afterwards where its file will be', async () => {
    show(61_234);
    expect(await screen.findByText(/将导出 61,234 件办件。超过 50,000 件，由系统在后台生成/)).toBeTruthy();
    const message = '符合条件的超过50,000件，已转入后台生成';
    asked.mockResolvedValue({ ok: true, status: 202, json: async () => ({ message, orderId: 'o-1' }) });
    await userEvent.click(screen.getByRole('button', { name: '转后台导出' }));
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByRole('button', { name: '查看我的导出' })).toBeTruthy();
  });

  it('offers nothing beyond what the background bears', async () => {
    show(2_000_001);
    expect(await screen.findByText(/一次最多导出 2,000,000 件，请缩小筛选范围/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '转后台导出' }).hasAttribute('disabled')).toBe(true);
  });
});
