import Decimal from 'decimal.js';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { ADMITTED_STATES } from '../enrolments/seats.ts';
import { districtName, reviewSource } from './find-reviews.ts';
import type { ReviewFilterInput } from './review.type.ts';
import { reviewWhere } from './review-filter.ts';
import type { EnrolmentStatisticsType } from './statistics.type.ts';

/** What each rule is about, as charts name it (02 §12.5). */
export const RULE_TITLES: Readonly<Record<string, string>> = {
  B01: '身份证号码错误',
  B02: '未查询到身份',
  B03: '姓名不一致',
  B04: '身份状态异常',
  B05: '人员类别不符',
  B06: '未办理报到',
  B07: '安置区不符',
  B08: '超过报名期限',
  B09: '已享受培训',
  B10: '报名数或时间冲突',
  B11: '超过年龄',
  B12: '异地培训重叠',
};

/** Enrolments by day, interceptions by rule, verdicts by district: three statements, whatever their number. */
export async function enrolmentStatistics(ctx: Ctx, filter: ReviewFilterInput): Promise<EnrolmentStatisticsType> {
  const where = reviewWhere(ctx, filter);
  const days = await rows<{ day: string; enrolled: number; intercepted: number }>(
    ctx,
    sql`select (e.applied_at at time zone 'Asia/Shanghai')::date::text as day,
          count(*) filter (where e.block_code is null)::int as enrolled, count(*) filter (where e.block_code is not null)::int as intercepted
          from ${reviewSource} where ${where} group by 1 order by 1 desc limit 366`,
  );
  const reasons = await rows<{ code: string; count: number }>(
    ctx,
    sql`select e.block_code as code, count(*)::int as count from ${reviewSource}
         where ${where} and e.block_code is not null group by 1 order by 2 desc, 1`,
  );
  const districts = await rows<Record<'enrolled' | 'approved' | 'rejected' | 'pending', number> & { code: string }>(
    ctx,
    sql`select coalesce(e.placed_in, e.district_code) as code, count(*) filter (where e.state not in ('BLOCKED', 'RELEASING'))::int as enrolled,
          count(*) filter (where e.state = any(${[...ADMITTED_STATES]}::text[]))::int as approved,
          count(*) filter (where e.state = 'REJECTED')::int as rejected, count(*) filter (where e.state = 'PENDING')::int as pending
          from ${reviewSource} where ${where} group by 1 order by 1`,
  );
  return {
    days: days.reverse(),
    interceptions: reasons.map(({ code, count }) => ({ code, title: RULE_TITLES[code] ?? code, count })),
    districts: districts.map(({ code, ...counts }) => ({
      ...counts,
      districtCode: code,
      districtName: districtName(code),
      rate: rateOf(counts.approved, counts.approved + counts.rejected),
    })),
  };
}

/** Of what was decided, in per cent, two decimals half up (02 §2.7). */
function rateOf(approved: number, decided: number): string | null {
  if (decided === 0) return null;
  return new Decimal(approved).mul(100).div(decided).toFixed(2, Decimal.ROUND_HALF_UP);
}
