import type { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { toDateOrNull } from '../../../../database/sql.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { recordAudit } from '../../../audit/index.ts';
import { badInput, DomainError } from '../../../errors/index.ts';
import { type ExportColumn, exportFileName, makeExportFile, sendExport, writeXlsx } from '../../../files/index.ts';
import type { App } from '../../../kernel/index.ts';
import { RECORD_STATES } from '../tasks/task.ts';
import { type RecordRow, readRecordPages } from './find-records.ts';
import { viewTask } from './find-tasks.ts';

/** Most rows of one file (00-common "exports"). */
const EXPORT_MAX = 50_000;
const TITLE = '传输明细';

const COLUMNS: readonly ExportColumn<RecordRow>[] = [
  { title: '序号', width: 8, value: ({ ordinal }) => ordinal },
  { title: '业务编号', width: 28, value: ({ recordKey }) => recordKey },
  { title: '数据版本', width: 10, value: ({ version }) => version },
  { title: '批次号', width: 40, value: ({ batchNo }) => batchNo },
  { title: '状态', width: 10, value: ({ state }) => RECORD_STATES[state] },
  { title: '说明', width: 40, value: ({ error }) => error },
  { title: '数据变化时间', width: 20, value: ({ changedAt }) => toDateOrNull(changedAt) },
  { title: '回执时间', width: 20, value: ({ ackedAt }) => toDateOrNull(ackedAt) },
  { title: '已补传', width: 8, value: ({ resent }) => (resent ? '是' : '') },
];

const request = z.object({ taskId: z.uuid() });

/** `POST /exports/transfer-records.xlsx` (dx.uplink:view): the rows of a task; business numbers only, no content. */
export function transferRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/transfer-records.xlsx', { config: { access: ['dx.uplink:view'] } }, async (http, reply) => {
    const ctx = await httpContext(app, http);
    const parsed = request.safeParse(http.body);
    if (!parsed.success) throw badInput([{ path: 'taskId', message: '请选择传输任务' }]);
    const task = await viewTask(ctx, parsed.data.taskId);
    if (task.total > EXPORT_MAX) throw new DomainError('DX-UP-10', '该任务超过50,000行，请按批次查看');
    const file = await makeExportFile(
      app,
      (target: Writable) =>
        writeXlsx(ctx, target, {
          title: TITLE,
          filter: `任务 ${task.taskNo}（${task.entryName}）`,
          columns: COLUMNS,
          pages: readRecordPages(ctx, task.id),
        }),
      ({ rows, sm3 }) =>
        recordAudit(ctx, {
          event: 'dx.uplink.export',
          objectType: 'transferTask',
          objectId: task.id,
          detail: { taskNo: task.taskNo, rows, sm3 },
        }),
    );
    return sendExport(reply, exportFileName(TITLE, task.taskNo, app.clock.now()), file);
  });
}
