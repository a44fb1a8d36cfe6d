import { firstRow, sql, toDateOrNull } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import type { RuleTestRecord } from '../../../../platform/rules/index.ts';
import { readSituations } from '../plans/situation.ts';
import { elapsedOf } from './prospect.ts';

/** 「给定该办件，规则结果为…」: the facts of the sub-case with this number, within the caller's scope. */
export async function testRecord(ctx: Ctx, bjNo: string): Promise<RuleTestRecord | undefined> {
  const found = await firstRow<{ id: string; pausedWorkdays: number | null; pausedSince: string | null }>(
    ctx,
    sql`select s.id, p.paused_workdays as "pausedWorkdays", p.paused_since as "pausedSince"
          from sub_case s left join auto_finish_plan p on p.sub_case_id = s.id
         where s.bj_no = ${bjNo.toUpperCase()} and ${scopeWhere(scopeOf(ctx.actor), 's')}`,
  );
  const [one] = found ? await readSituations(ctx, [found.id]) : [];
  if (!found || !one) return undefined;
  const { calendar, clock } = ctx.app;
  const today = localDateOf(toDateOrNull(found.pausedSince) ?? clock.now());
  const { acceptedOn, facts } = one;
  const elapsedWorkdays = acceptedOn
    ? elapsedOf(calendar, { acceptedOn, pausedWorkdays: found.pausedWorkdays ?? 0, facts }, today)
    : null;
  return { title: `${one.bjNo} ${one.matterName}`, facts: { ...facts, elapsedWorkdays }, link: `/cases/sub/${one.id}` };
}
