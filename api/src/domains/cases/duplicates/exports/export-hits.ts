import { z } from 'zod';
import { firstRow, sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { exportDay, inWords, maskedList, orgWords } from '../../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { caseWords } from '../../exports/common-words.ts';
import { HIT } from '../detect/keep-hits.ts';
import { hitFlow } from '../hit.flow.ts';
import { hitPages } from '../lists/find-hits.ts';
import type { DuplicateHitType } from '../lists/hit.type.ts';
import { type DuplicateHitFilterInput, hitWhere } from '../lists/hit-filter.ts';
import { hitTables } from '../lists/hit-row.ts';
import { SEVERITY_TITLES } from '../words.ts';

const HOUR_MS = 3_600_000;
const text = z.string().max(64).nullish();

/** The API's `DuplicateHitFilter`, field by field. */
const hitFilterSchema: z.ZodType<DuplicateHitFilterInput> = z.strictObject({
  search: text,
  states: z.array(z.enum(Object.keys(hitFlow.states))).nullish(),
  severities: z.array(z.enum(Object.keys(SEVERITY_TITLES))).nullish(),
  matterCode: text,
  orgId: text,
  from: exportDay,
  to: exportDay,
});

const moment = (at: DuplicateHitType['createdAt'] | null | undefined) => (at ? formatDateTime(toDate(at)) : '');

/** From the detection to the verdict, in hours with one decimal. */
function hoursOf({ createdAt, resolvedAt }: DuplicateHitType): string {
  if (!resolvedAt) return '';
  return ((toDate(resolvedAt).getTime() - toDate(createdAt).getTime()) / HOUR_MS).toFixed(1);
}

const COLUMNS: readonly ExportColumn<DuplicateHitType>[] = [
  { title: '检测编号', width: 18, value: (h) => h.hitNo },
  { title: '检测时间', width: 20, value: (h) => moment(h.createdAt) },
  { title: '姓名', value: (h) => h.nameMasked },
  { title: '身份证号', width: 22, value: (h) => h.idNoMasked },
  { title: '事项', width: 36, value: (h) => h.matterNames.join('、') },
  { title: '新办件编号', width: 24, value: (h) => h.newCaseNo },
  { title: '原办件编号', width: 24, value: (h) => h.matchedCaseNo },
  { title: '原办件状态', value: (h) => h.matchedStateTitle },
  { title: '原办理机构', width: 24, value: (h) => h.matchedOrgName },
  { title: '严重程度', value: (h) => h.severityTitle },
  { title: '检测规则', width: 24, value: (h) => h.ruleTitle },
  { title: '状态', value: (h) => h.stateTitle },
  { title: '处理时限', width: 20, value: (h) => moment(h.dueAt) },
  { title: '告知方式', value: (h) => h.toldWayTitle },
  { title: '告知时间', width: 20, value: (h) => moment(h.toldAt) },
  { title: '确认重复时间', width: 20, value: (h) => moment(h.confirmedAt) },
  { title: '处理结果', width: 32, value: (h) => h.resolution },
  { title: '处理人', value: (h) => h.resolvedByName },
  { title: '处理用时（小时）', value: hoursOf },
];

/** The mean of the column 处理用时 over all rows that somebody has settled; those that lapsed were nobody's work (4.6). */
async function averageOf(tx: Ctx, filter: DuplicateHitFilterInput): Promise<string> {
  const found = await firstRow<{ hours: string | null }>(
    tx,
    sql`select avg(extract(epoch from h.resolved_at - h.created_at) / 3600)::numeric(12, 1)::text as hours from ${hitTables}
         where ${await hitWhere(tx, filter)} and h.resolved_at is not null and h.state <> 'EXPIRED'`,
  );
  return found?.hours ?? '—';
}

/** The list as an Excel file: the caller's scope, masked (4.6). */
export const hitsExport = maskedList<DuplicateHitFilterInput, DuplicateHitType>({
  kind: 'duplicates',
  title: '重复办件',
  unit: '条',
  schema: hitFilterSchema,
  permission: 'duplicate:export',
  from: async (ctx, filter) => sql`${hitTables} where ${await hitWhere(ctx, filter)}`,
  columns: COLUMNS,
  pages: hitPages,
  notes: async (tx, filter) => [['平均处理用时（小时）', await averageOf(tx, filter)]],
  words: async (filter, ctx) => [
    inWords(filter.states, (state) => hitFlow.states[state]?.title),
    inWords(filter.severities, (severity) => SEVERITY_TITLES[severity as keyof typeof SEVERITY_TITLES]),
    await orgWords(ctx, filter.orgId),
    ...caseWords(filter),
  ],
  audit: { event: 'duplicate.export', objectType: HIT },
});
