import { firstRow, sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { readTimers } from '../../../../platform/flow/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { evaluate, fieldsOf, type RuleDraft, type RuleTestRecord } from '../../../../platform/rules/index.ts';
import { readFurtherFacts } from '../facts/further-facts.ts';
import { type LimitView, viewLimit } from '../facts/limit-facts.ts';
import { recordFacts } from '../facts/record-facts.ts';
import { readWatched } from '../facts/watched-record.ts';
import type { WarningBody } from '../rules/body.ts';
import { LIMIT_KINDS, type WatchedType } from '../words.ts';

/**
 * 「给定该办件，规则结果为…」: the facts of this moment of the case or sub-case with this number, within the caller's scope. Of its running
 * limits the one for which the draft holds, else the one that runs out first.
 */
export async function testRecord(
  ctx: Ctx,
  recordNo: string,
  draft: RuleDraft<WarningBody>,
): Promise<RuleTestRecord | undefined> {
  const number = recordNo.toUpperCase();
  const scope = (alias: string) => scopeWhere(scopeOf(ctx.actor), alias);
  const found = await firstRow<{ id: string; type: WatchedType }>(
    ctx,
    sql`select s.id, 'subCase' as type from sub_case s where s.bj_no = ${number} and ${scope('s')}
        union all select c.id, 'case' from one_thing_case c where c.case_no = ${number} and ${scope('c')} limit 1`,
  );
  if (!found) return undefined;
  const record = (await readWatched(ctx, found.type, [found.id])).get(found.id);
  if (!record) return undefined;
  const { calendar, clock } = ctx.app;
  const now = clock.now();
  const fields = new Set(fieldsOf(draft.condition));
  const further = await readFurtherFacts(ctx, [record], fields);
  const facts = recordFacts(record, further.get(record.id), calendar, now);
  const limits = ((await readTimers(ctx, [record.id])).get(record.id) ?? [])
    .filter(({ closedAt }) => !closedAt)
    .map((timer) => viewLimit(timer, calendar, now))
    .sort(
      (a, b) => (a.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.dueAt?.getTime() ?? Number.POSITIVE_INFINITY),
    );
  const limit = limits.find((one) => evaluate(draft.condition, { ...facts, ...one.facts })) ?? limits[0];
  return {
    title: `${record.recordNo} ${record.matterName}（${limitText(limit)}）`,
    facts: { ...facts, ...limit?.facts },
    link: found.type === 'case' ? `/cases/${found.id}` : `/cases/sub/${found.id}`,
  };
}

function limitText(limit: LimitView | undefined): string {
  if (!limit) return '没有进行中的时限';
  const { kind, stage } = limit.timer;
  const name = `${LIMIT_KINDS[kind]}${kind === 'STAGE' ? ` ${stage}` : ''}`;
  return limit.dueAt ? `${name} ${formatDateTime(limit.dueAt)} 到期` : `${name} 暂停计时`;
}
