import { z } from 'zod';
import { sql, toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { commonWords, exportDay, inWords, maskedList } from '../../../platform/exports/index.ts';
import { SCENES } from '../words.ts';
import { receptionPages, receptionWhere } from './find-receptions.ts';
import type { ReceptionFilterInput, ReceptionType } from './reception.type.ts';
import { RECEPTION, RECEPTION_SCENES } from './words.ts';

/** The API's `ReceptionFilter`, field by field. */
const receptionFilterSchema: z.ZodType<ReceptionFilterInput> = z.strictObject({
  search: z.string().max(64).nullish(),
  scenes: z.array(z.enum(RECEPTION_SCENES)).nullish(),
  mine: z.boolean().nullish(),
  from: exportDay,
  to: exportDay,
});

/** 接待登记 of the caller's scope as an Excel file, masked; an anonymous evaluation leaves no trace in it (01 §11.4). */
export const receptionsExport = maskedList<ReceptionFilterInput, ReceptionType>({
  kind: 'receptions',
  title: '接待登记',
  unit: '条',
  schema: receptionFilterSchema,
  permission: 'review.reception:export',
  from: (ctx, filter) => sql`service_reception r where ${receptionWhere(ctx, filter)}`,
  columns: [
    { title: '接待编号', width: 20, value: (r) => r.receptionNo },
    { title: '接待时间', width: 20, value: (r) => formatDateTime(toDate(r.receivedAt)) },
    { title: '服务场景', value: (r) => r.sceneTitle },
    { title: '业务类型', value: (r) => r.businessTypeTitle },
    { title: '事项', width: 24, value: (r) => r.matterName },
    { title: '办件编号', width: 24, value: (r) => r.recordNo },
    { title: '姓名', value: (r) => r.nameMasked },
    { title: '手机号', width: 16, value: (r) => r.phoneMasked },
    { title: '已发评价短信', value: (r) => (r.invited ? '是' : '') },
    { title: '已评价', value: (r) => (r.evaluated ? '是' : '') },
    { title: '接待单位', width: 28, value: (r) => r.orgName },
    { title: '接待人', value: (r) => r.receivedByName },
  ],
  pages: receptionPages,
  words: (filter) => [
    inWords(filter.scenes, (scene) => SCENES[scene]),
    filter.mine && '只看本人接待',
    ...commonWords(filter),
  ],
  audit: { event: 'review.export-receptions', objectType: RECEPTION },
});
