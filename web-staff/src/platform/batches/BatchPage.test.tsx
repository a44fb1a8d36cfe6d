import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import { Route, Routes } from 'react-router';
import { buildBatch, buildBatchRow, pageOf } from '../../testing/batches.fixtures.ts';
import BatchPage from './BatchPage.tsx';

// Styles say nothing here, and jsdom needs seconds to weigh them.
configure({ defaultHidden: true });
jest.setTimeout(30_000);

const rows = [
  buildBatchRow({ id: 'row-1', position: 1, title: 'NO-1', result: 'OK' }),
  buildBatchRow({
    id: 'row-2',
    position: 2,
    title: 'NO-2',
    result: 'FAILED',
    code: 'E-0504',
    message: '数据已被他人更新，请刷新后重试',
  }),
  buildBatchRow({ id: 'row-3', position: 3, title: 'NO-3', result: null, doneAt: null }),
];

function show(batch: unknown, answers: Record<string, unknown> = {}) {
  const view = renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <Routes>
        <Route path="/batches/:id" element={<BatchPage />} />
      </Routes>
    </ConfigProvider>,
    {
      url: '/batches/batch-1',
      answers: {
        Batch: { data: { batch } },
        BatchRows: { data: { batchRows: pageOf('BatchRowConnection', rows) } },
        ...answers,
      },
    },
  );
  return { ...view, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
}

describe('a batch', () => {
  it('that runs shows where it stands, and a result for each case that was worked off', async () => {
    const { container } = show(
      buildBatch({ state: 'RUNNING', stateTitle: '执行中', total: 3, ok: 1, failed: 1, open: 1 }),
    );
    expect(await screen.findByText('成功 1 件，跳过 0 件，失败 1 件，待办理 1 件')).toBeTruthy();
    expect(screen.getByText(/可以离开本页，任务会继续/)).toBeTruthy();
    expect(await screen.findByText('数据已被他人更新，请刷新后重试（E-0504）')).toBeTruthy();
    expect(screen.getByText('未执行')).toBeTruthy();
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('offers only what the server allows', async () => {
    show(buildBatch({ canPause: true }));
    expect(await screen.findByRole('button', { name: '暂停' })).toBeTruthy();
    for (const name of [/继续/, /停止/, /批准/, /下载结果/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('says before it is stopped what stays as it is', async () => {
    const stopped = jest.fn(() => ({
      data: { stopBatch: buildBatch({ state: 'STOPPED', stateTitle: '已停止', endedAt: '2026-03-09T03:00:00Z' }) },
    }));
    const { user } = show(buildBatch({ total: 10, ok: 4, open: 6, canStop: true }), { StopBatch: stopped });
    await user.click(await screen.findByRole('button', { name: '停止' }));
    expect(await screen.findByText(/已办理的 4 件不会撤回，其余 6 件保持原状/)).toBeTruthy();
    expect(stopped).not.toHaveBeenCalled();
    await user.click(screen.getAllByRole('button', { name: '停止' }).at(-1) as HTMLElement);
    expect(await screen.findByText('已停止', { selector: '.yjs-state' })).toBeTruthy();
  });

  it('that has ended gives its file, and tries the failed ones again as another batch', async () => {
    const again = buildBatch({ id: 'batch-2', retryOf: 'batch-1', total: 1, open: 1 });
    const { user } = show(
      buildBatch({
        state: 'DONE',
        stateTitle: '已完成',
        ok: 2,
        failed: 1,
        open: 0,
        endedAt: '2026-03-09T03:00:00Z',
        canRetry: true,
        resultFileUrl: '/files/batches/batch-1.xlsx',
      }),
      { RetryBatch: { data: { retryBatch: again } } },
    );
    expect(await screen.findByRole('button', { name: /下载结果/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '重试失败的 1 件' }));
    expect(await screen.findByText('失败的已重新办理')).toBeTruthy();
  });

  it('that cannot be read says so and can be asked for again', async () => {
    show(undefined, { Batch: new Error('offline') });
    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
  });
});
