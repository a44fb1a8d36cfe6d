import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { listRoute, maskedList } from '../../../platform/exports/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { type ExpiredFile, expiredFiles, expiredFrom } from './expired-files.ts';

export const EXPORT_EXPIRED = 'training.retention:export';
const schema = z.strictObject({});

/** 保管期满材料清单 (02 §2.6): what people appraise before anything is done with it; nothing is done by the platform. */
export const expiredExport = maskedList<z.infer<typeof schema>, ExpiredFile>({
  kind: 'expired-training-files',
  title: '保管期满材料清单',
  unit: '份',
  schema,
  permission: EXPORT_EXPIRED,
  from: expiredFrom,
  columns: [
    { title: '所属业务', width: 18, value: (file) => file.what },
    { title: '业务编号', width: 24, value: (file) => file.no },
    { title: '文件名', width: 40, value: (file) => file.name },
    { title: '大小（字节）', width: 14, value: (file) => file.size },
    { title: '上传时间', width: 18, value: (file) => formatDateTime(new Date(file.uploadedAt)) },
    { title: '办结年度', value: (file) => file.endedIn },
    { title: '保管期限至', width: 14, value: (file) => file.keptUntil },
    { title: '文件摘要（SM3）', width: 68, value: (file) => file.sm3 },
  ],
  pages: expiredFiles,
  words: () => [],
  audit: { event: 'training.retention.export', objectType: 'file', detail: {} },
});

/** `/exports/expired-training-files.xlsx` (training.retention:export). */
export function expiredRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: `/exports/${expiredExport.kind}.xlsx`,
    access: EXPORT_EXPIRED,
    list: expiredExport,
  });
}
