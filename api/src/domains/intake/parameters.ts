import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { defineParameter } from '../../platform/parameters/index.ts';

/** `draft.keepDays`: after how many days without a change a draft of the citizen's pages ends (01 §18). */
export const draftDays = defineParameter({
  code: 'draft.keepDays',
  title: '网上申请草稿保留天数',
  description: '申请人在网上填写而未提交的草稿，多少天没有修改就清理，默认90天。',
  default: 90,
  schema: z.number().int().min(7).max(365),
  fields: [{ label: '保留', kind: 'NUMBER', unit: '天', min: 7, max: 365 }],
  changedBy: ['ADMIN'],
  told: true,
});

/**
 * `identity.levels`: from which level of the real-name identity somebody applies and sees what he has applied for (01 §9.2, §9.3 no. 1, A30).
 * Never the lowest: it vouches for the number too weakly for what is the person's own.
 */
export const identityLevel = defineParameter({
  code: 'identity.levels',
  title: '申请人实名认证级别',
  description:
    '申请人在“一网通办”的实名认证达到几级才能申请、查看本人的办件（认证分1至3级），不足的提示去提升认证级别（E-0703）；修改后已登录的也按新的级别核对。默认2级。',
  default: 2,
  schema: z.number().int().min(2).max(3),
  fields: [{ label: '不低于', kind: 'NUMBER', unit: '级', min: 2, max: 3 }],
  changedBy: ['ADMIN'],
});

/**
 * The level in force, within a statement that reads sessions anyway. As `readParameter`, a stored value that does not fit counts as absent: no
 * broken one lets somebody in.
 */
export const identityLevelSql = sql<number>`coalesce(
  (select value::text::int from parameter_value where code = ${identityLevel.code} and value in ('2'::jsonb, '3'::jsonb)),
  ${identityLevel.default}::int)`;
