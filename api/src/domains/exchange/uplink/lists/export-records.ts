import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { toDateOrNull } from '../../../../database/sql.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { type ExportList, exportList, sendList } from '../../../../platform/exports/index.ts';
import { type ExportColumn, writeXlsx } from '../../../../platform/files/index.ts';
import { type App, hasPermission } from '../../../../platform/kernel/index.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { RECORD_STATES } from '../tasks/task.ts';
import { type RecordRow, readRecordPages } from './find-records.ts';
import { viewTask } from './find-tasks.ts';

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

const transferExportSchema = z.object({ taskId: z.uuid() });

/** The rows of a task; business numbers only, no content. */
export const transferExport: ExportList<z.infer<typeof transferExportSchema>> = {
  kind: 'transfer-records',
  title: '传输明细',
  unit: '行',
  schema: transferExportSchema,
  authorise: (ctx) => {
    if (!hasPermission(ctx.actor, 'dx.uplink:view')) throw refuse('FORBIDDEN');
  },
  describe: async (ctx, { taskId }) => {
    const { taskNo, entryName } = await viewTask(ctx, taskId);
    return { range: taskNo, filter: `任务 ${taskNo}（${entryName}）` };
  },
  count: async (ctx, { taskId }, cap) => Math.min((await viewTask(ctx, taskId)).total, cap),
  write: (tx, target, { taskId }, head) =>
    writeXlsx(tx, target, { ...head, columns: COLUMNS, pages: readRecordPages(tx, taskId) }),
  audit: ({ taskId }) => ({ event: 'dx.uplink.export', objectType: 'transferTask', objectId: taskId }),
};

/** `POST /exports/transfer-records.xlsx` (dx.uplink:view): {@link transferExport}. */
export function transferRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/transfer-records.xlsx', { config: { access: ['dx.uplink:view'] } }, async (http, reply) => {
    const ctx = await httpContext(app, http);
    const parsed = transferExportSchema.safeParse(http.body);
    if (!parsed.success) throw badInput([{ path: 'taskId', message: '请选择传输任务' }]);
    return sendList(reply, await exportList(ctx, transferExport, parsed.data, { orders: true }));
  });
}
