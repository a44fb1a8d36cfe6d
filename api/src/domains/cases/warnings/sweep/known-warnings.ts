import { toDate, toDateOrNull } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { LimitView } from '../facts/limit-facts.ts';
import { compareRules, type Finding } from '../judge.ts';
import type { WarningRule } from '../rules/kind.ts';
import { LIVE_STATES } from '../words.ts';

/** What a record was warned of already. */
export interface KnownWarning {
  id: string;
  ruleId: string;
  timerId: string | null;
  state: string;
  level: number;
  suppressed: boolean;
  triggeredAt: Date;
  limitDueAt: Date | null;
}

const HOUR_MS = 3_600_000;

/** The warnings of the records, by record, in one statement. */
export async function readKnownWarnings(ctx: Ctx, recordIds: readonly string[]): Promise<Map<string, KnownWarning[]>> {
  const found = await tables(ctx)
    .selectFrom('warning')
    .select([
      'id',
      'record_id as recordId',
      'rule_id as ruleId',
      'timer_id as timerId',
      'state',
      'level',
      'suppressed',
      'triggered_at as triggeredAt',
      'limit_due_at as limitDueAt',
    ])
    .where('record_id', '=', anyOf(recordIds))
    .orderBy('id')
    .execute();
  return Map.groupBy(
    found.map(({ triggeredAt, limitDueAt, ...row }) => ({
      ...row,
      triggeredAt: toDate(triggeredAt),
      limitDueAt: toDateOrNull(limitDueAt),
    })),
    ({ recordId }) => recordId,
  );
}

const isLive = ({ state }: KnownWarning) => (LIVE_STATES as readonly string[]).includes(state);
const sameLimit = (known: KnownWarning, limit: LimitView | null) => known.timerId === (limit?.timer.id ?? null);

/** What becomes of a finding. */
export type Fate =
  | { raise: true; supersedes: readonly string[] }
  /** `again` = when the same rule may speak again, where only its cooldown keeps it silent. */
  | { raise: false; again: Date | null };

/**
 * A limit has one living warning at most: a stronger rule takes the place of a weaker one, a weaker or equal one stays silent. A rule that
 * was reported wrong is silent about the record until the next deadline (01 §6.6 a), and one whose warning was dealt with until its
 * cooldown is over (01 §6.5).
 */
export function fateOf(
  { rule, limit }: Finding,
  known: readonly KnownWarning[],
  rules: ReadonlyMap<string, WarningRule>,
  now: Date,
): Fate {
  const silent = { raise: false, again: null } as const;
  const ofRule = known.filter(({ ruleId }) => ruleId === rule.ruleId);
  if (ofRule.some((one) => one.suppressed && reaches(one, limit))) return silent;
  const living = known.filter((one) => isLive(one) && sameLimit(one, limit));
  if (living.some((one) => !isStronger(rule, one, rules))) return silent;
  const last = Math.max(...ofRule.filter((one) => sameLimit(one, limit)).map((one) => one.triggeredAt.getTime()), 0);
  const again = new Date(last + rule.body.cooldownHours * HOUR_MS);
  if (again > now) return { raise: false, again };
  return { raise: true, supersedes: living.map(({ id }) => id) };
}

/** Whether the deadline that was reported wrong is still the one that runs. */
function reaches(one: KnownWarning, limit: LimitView | null): boolean {
  if (sameLimit(one, limit)) return true;
  if (!limit?.dueAt || !one.limitDueAt) return false;
  return limit.dueAt <= one.limitDueAt;
}

function isStronger(rule: WarningRule, one: KnownWarning, rules: ReadonlyMap<string, WarningRule>): boolean {
  if (rule.ruleId === one.ruleId) return false;
  if (rule.body.level !== one.level) return rule.body.level < one.level;
  const other = rules.get(one.ruleId);
  return other === undefined || compareRules(rule, other) < 0;
}
