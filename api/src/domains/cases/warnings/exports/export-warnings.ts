import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import { sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { inWords, maskedList, nameWithin, orgWords } from '../../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { caseWords } from '../../exports/common-words.ts';
import { matterTitle } from '../../statistics/titles.ts';
import { warningPages } from '../lists/find-warnings.ts';
import { WARNING_QUEUES, WarningQueue } from '../lists/warning.enums.ts';
import type { WarningType } from '../lists/warning.type.ts';
import { type WarningFilterInput, warningWhere } from '../lists/warning-filter.ts';
import { warningTables } from '../lists/warning-row.ts';
import { LEVEL_TITLES, LIMIT_KINDS, WARNING } from '../words.ts';

const text = z.string().max(64).nullish();
const texts = z.array(z.string().max(40)).max(40).nullish();

/** The API's `WarningFilter`, field by field. */
const warningFilterSchema: z.ZodType<WarningFilterInput> = z.strictObject({
  queue: z.enum(WarningQueue).nullish(),
  search: text,
  levels: z.array(z.number().int().min(1).max(4)).max(4).nullish(),
  matterCodes: texts,
  stages: texts,
  limitKinds: z.array(z.enum(Object.keys(LIMIT_KINDS))).nullish(),
  districtCode: text,
  orgId: text,
  handlerId: text,
  handlerName: text,
  ruleId: text,
  from: text,
  to: text,
  confirmed: z.boolean().nullish(),
});

const moment = (at: WarningType['limitDueAt']) => (at ? formatDateTime(toDate(at)) : '');

const COLUMNS: readonly ExportColumn<WarningType>[] = [
  { title: '优先级', value: (w) => String(w.priorityNo || '') },
  { title: '等级', value: (w) => `${w.level}级 ${w.levelTitle}` },
  { title: '预警类型', width: 20, value: (w) => w.message },
  { title: '办件编号', width: 24, value: (w) => w.recordNo },
  { title: '一件事编号', width: 24, value: (w) => w.caseNo },
  { title: '姓名', value: (w) => w.nameMasked },
  { title: '事项', width: 24, value: (w) => w.matterName },
  { title: '流程', value: (w) => w.process },
  { title: '环节', value: (w) => w.stage },
  { title: '时限类型', value: (w) => w.limitKindTitle },
  { title: '到期时间', width: 20, value: (w) => moment(w.limitDueAt) },
  { title: '剩余', width: 22, value: (w) => w.remaining.text },
  { title: '受理中心', width: 24, value: (w) => w.orgName },
  { title: '责任人', value: (w) => w.handlerName },
  { title: '上次催办', width: 20, value: (w) => moment(w.urgedAt) },
  { title: '预警时间', width: 20, value: (w) => moment(w.triggeredAt) },
  { title: '状态', value: (w) => w.stateTitle },
  { title: '查看人', value: (w) => w.ackByName },
  { title: '查看时间', width: 20, value: (w) => moment(w.ackAt) },
  { title: '处理结果', width: 32, value: (w) => w.resolution },
  { title: '规则', width: 24, value: (w) => `${w.ruleTitle} 第${w.ruleVersion}版` },
];

const LEVELS: Readonly<Record<number, string>> = LEVEL_TITLES;
/** Who or what one part of the filter means, as the caller's warnings say it. */
const named = async (ctx: Ctx, part: WarningFilterInput, name: RawBuilder<unknown>, otherwise: string) =>
  Object.values(part).some(Boolean) &&
  nameWithin(
    ctx,
    name,
    sql`${warningTables} where ${await warningWhere(ctx, { queue: WarningQueue.ALL, ...part })}`,
    otherwise,
  );

/** The list as an Excel file: the caller's scope, masked. */
export const warningsExport = maskedList<WarningFilterInput, WarningType>({
  kind: 'warnings',
  title: '时效预警',
  unit: '条',
  schema: warningFilterSchema,
  permission: 'warning:export',
  from: async (ctx, filter) => sql`${warningTables} where ${await warningWhere(ctx, filter)}`,
  columns: COLUMNS,
  pages: warningPages,
  words: async (filter, ctx) => [
    WARNING_QUEUES[filter.queue ?? WarningQueue.LIVE],
    inWords(filter.levels, (level) => LEVELS[level]),
    inWords(filter.matterCodes, matterTitle),
    inWords(filter.stages, (stage) => stage),
    inWords(filter.limitKinds, (kind) => LIMIT_KINDS[kind as keyof typeof LIMIT_KINDS]),
    await orgWords(ctx, filter.orgId),
    await named(ctx, { handlerId: filter.handlerId }, sql`a.user_name`, '按责任人'),
    filter.handlerName && `责任人${filter.handlerName}`,
    await named(ctx, { ruleId: filter.ruleId }, sql`w.rule_title`, '按规则'),
    filter.confirmed && '已确认有风险',
    ...caseWords(filter),
  ],
  audit: { event: 'warning.export', objectType: WARNING },
});
