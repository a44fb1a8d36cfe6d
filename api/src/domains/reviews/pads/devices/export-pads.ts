import { z } from 'zod';
import { sql, toDateOrNull } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { inWords, maskedList, orgWords } from '../../../../platform/exports/index.ts';
import { padPages, padTables, padWhere } from './find-pads.ts';
import { type EvaluationPadFilterInput, type EvaluationPadType, PAD_STATES, PadState } from './pad.type.ts';
import { PAD } from './tell-pad.ts';

const text = z.string().max(64).nullish();

/** The API's `EvaluationPadFilter`, field by field. */
const padFilterSchema: z.ZodType<EvaluationPadFilterInput> = z.strictObject({
  orgId: text,
  states: z.array(z.enum(PadState)).nullish(),
  search: text,
  attention: z.boolean().nullish(),
});

const moment = (at: Date | null | undefined) => {
  const date = toDateOrNull(at ?? null);
  return date ? formatDateTime(date) : '';
};

/** 评价平板 of the caller's scope as an Excel file: what stands where, and what of it has to be looked after (R9.2.1). */
export const padsExport = maskedList<EvaluationPadFilterInput, EvaluationPadType>({
  kind: 'evaluation-pads',
  title: '评价平板',
  unit: '台',
  schema: padFilterSchema,
  permission: 'review.pad:export',
  from: (ctx, filter) => sql`${padTables} where ${padWhere(ctx, filter)}`,
  columns: [
    { title: '服务中心', width: 28, value: (pad) => pad.orgName },
    { title: '窗口', width: 12, value: (pad) => (pad.counterNo ? `${pad.counterNo}号窗口` : '未配对') },
    { title: '平板编号', width: 12, value: (pad) => pad.padNo },
    { title: '平板名称', width: 24, value: (pad) => pad.name },
    { title: '状态', width: 12, value: (pad) => PAD_STATES[pad.state] },
    { title: '连接', width: 12, value: (pad) => connectionOf(pad) },
    { title: '最近应答', width: 20, value: (pad) => moment(pad.lastSeenAt) },
    { title: '网络地址', width: 20, value: (pad) => pad.ip },
    { title: '时钟快（秒，慢为负）', width: 20, value: (pad) => pad.clockSkewSeconds ?? null },
    { title: '待补传（件）', width: 14, value: (pad) => pad.queued },
    { title: '近30天未能上传（件）', width: 22, value: (pad) => pad.lost },
    { title: '登记时间', width: 20, value: (pad) => moment(pad.registeredAt) },
    { title: '停用时间', width: 20, value: (pad) => moment(pad.revokedAt) },
    { title: '停用人', width: 12, value: (pad) => pad.revokedByName },
    { title: '停用原因', width: 32, value: (pad) => pad.revokeReason },
  ],
  pages: padPages,
  words: async ({ orgId, states, search, attention }, ctx) => [
    await orgWords(ctx, orgId),
    inWords(states, (state) => PAD_STATES[state]),
    attention && '只看需注意',
    search && '按查找内容',
  ],
  audit: { event: 'review.export-pads', objectType: PAD },
});

function connectionOf({ state, online }: EvaluationPadType): string {
  if (state !== PadState.ACTIVE) return '';
  return online ? '已连接' : '未连接';
}
