import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { Route, Routes } from 'react-router';
import TaskPage from './TaskPage.tsx';

const batch = (seq: number, more: object = {}) => ({
  __typename: 'TransferBatch',
  id: `batch-${seq}`,
  seq,
  batchNo: `REDUCE-20260309-0001-00${seq}`,
  messageId: `message-${seq}`,
  state: 'ACKED',
  stateTitle: '已确认',
  rows: 500,
  sentRows: 500,
  digest: 'ab',
  attempts: 1,
  holds: 0,
  nextAttemptAt: null,
  lastError: null,
  answerCode: '0',
  answerText: '已入库500行',
  sentAt: '2026-03-09T02:00:00.000Z',
  ackedAt: '2026-03-09T02:00:01.000Z',
  canResend: false,
  ...more,
});
const task = (more: object = {}) => ({
  __typename: 'TransferTask',
  id: 'task-1',
  taskNo: 'REDUCE-20260309-0001',
  entryId: 'entry-1',
  entryName: '优抚减员上报',
  kindTitle: '定时',
  state: 'PARTIAL',
  stateTitle: '部分成功',
  createdAt: '2026-03-09T02:00:00.000Z',
  finishedAt: '2026-03-09T02:01:00.000Z',
  startedBy: '系统',
  nextAttemptAt: null,
  total: 1230,
  sent: 1227,
  acked: 1227,
  failed: 3,
  lastError: null,
  canCancel: false,
  canResend: true,
  entryVersion: 2,
  seqFrom: '0',
  seqTo: '1230',
  endReason: null,
  batches: [
    batch(1),
    batch(2, { state: 'REJECTED', stateTitle: '被拒绝', answerText: '缺少行政区划', canResend: true }),
  ],
  ...more,
});
const record = {
  __typename: 'TransferRecord',
  id: 'task-1:7',
  ordinal: 7,
  recordKey: 'X-1',
  version: 1,
  batchNo: 'REDUCE-20260309-0001-001',
  state: 'FAILED',
  stateTitle: '失败',
  error: '必填项 classCode 为空',
  changedAt: '2026-03-09T01:00:00.000Z',
  resent: false,
};
const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

function show(more: object = {}, answers: object = {}) {
  return renderKit(
    <Routes>
      <Route path="/uplink/tasks/:id" element={<TaskPage />} />
    </Routes>,
    {
      url: '/uplink/tasks/task-1',
      answers: {
        TransferTask: { data: { transferTask: task(more) } },
        TransferRecords: {
          data: { transferRecords: { nodes: [record], pageInfo, totalCount: 1, totalCapped: false } },
        },
        ...answers,
      },
    },
  );
}

describe('a transfer', () => {
  it('shows its figures, its batches with the receiver’s words and its rows in trouble', async () => {
    show();
    expect(await screen.findByText('传输任务 REDUCE-20260309-0001')).toBeTruthy();
    const batches = screen.getByRole('table', { name: '传输批次' });
    expect(within(batches).getByText('[0] 缺少行政区划')).toBeTruthy();
    expect(within(batches).getAllByRole('button', { name: '重发' })).toHaveLength(1);
    expect(await screen.findByText('必填项 classCode 为空')).toBeTruthy();
    expect(screen.getByRole('button', { name: '补传失败的行' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '取消任务' })).toBeNull();
  });

  it('asks for a reason before it is cancelled, and says what becomes of the rest', async () => {
    const asked: unknown[] = [];
    const open = { state: 'SENDING', stateTitle: '挂起', canCancel: true, canResend: false, failed: 0 };
    const cancelled = { ...task(), state: 'CANCELLED', stateTitle: '已取消' };
    const cancel = (variables: unknown) => {
      asked.push(variables);
      return { data: { cancelTransferTask: cancelled } };
    };
    show(open, { CancelTransferTask: cancel });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '取消任务' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/水位没有前移/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: '对方系统停机维护' }));
    await user.click(within(dialog).getByRole('button', { name: '取消任务' }));
    expect(await screen.findByText('任务已取消')).toBeTruthy();
    expect(asked).toEqual([{ id: 'task-1', reason: '对方系统停机维护' }]);
  }, 90_000);

  it('says so when it cannot be read', async () => {
    show({}, { TransferTask: new TypeError('offline') });
    expect(await screen.findByText('网络连接中断')).toBeTruthy();
  });

  it('has no serious axe finding', async () => {
    const { container } = show();
    await screen.findByText('必填项 classCode 为空');
    expect(await seriousFindings(container)).toEqual([]);
  }, 90_000);
});
