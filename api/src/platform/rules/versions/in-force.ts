import { firstRow, rows, type SqlInstant, sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { RuleInForce, RuleKind } from './rule-kind.ts';
import { type RuleVersionRow, versionColumns, versionTables } from './version-row.ts';

/** A version as those read it who act by it. */
export function asInForce<B extends object>(row: RuleVersionRow): RuleInForce<B> {
  return {
    ruleId: row.ruleId,
    ruleNo: row.ruleNo,
    key: row.key,
    version: row.number,
    title: row.ruleTitle,
    orgPath: row.level === 'CITY' ? null : row.orgPath,
    condition: row.condition,
    body: row.body as B,
    basisText: row.basisText,
    effectiveFrom: toDate(row.effectiveFrom ?? row.stateSince),
  };
}

/**
 * The rules of a kind in force at a moment (now unless said), those of districts beside the city's, by key: of each rule the newest version
 * approved with a date not after the moment, unless that version switches it off. One statement.
 */
export async function rulesInForce<B extends object>(
  ctx: Ctx,
  { kind }: Pick<RuleKind<B>, 'kind'>,
  at: Date = ctx.app.clock.now(),
): Promise<RuleInForce<B>[]> {
  const found = await rows<RuleVersionRow>(
    ctx,
    sql`select * from (select distinct on (v.rule_id) ${versionColumns} from ${versionTables}
                        where v.kind = ${kind} and v.state = 'APPROVED' and v.effective_from <= ${at}
                        order by v.rule_id, v.number desc) newest
         where newest.enabled order by newest.key, newest.level, newest."ruleNo"`,
  );
  return found.map((row) => asInForce<B>(row));
}

/** When the next approved version of a kind comes into force; null where none waits. */
export async function nextTurn(ctx: Ctx, { kind }: { kind: string }): Promise<Date | null> {
  const found = await firstRow<{ at: SqlInstant | null }>(
    ctx,
    sql`select min(effective_from) as at from rule_version
         where kind = ${kind} and state = 'APPROVED' and effective_from > ${ctx.app.clock.now()}`,
  );
  return toDateOrNull(found?.at);
}

/** One exact version that was approved, whether in force or not: who began under it stays on it. */
export async function ruleVersion<B extends object>(
  ctx: Ctx,
  { kind }: Pick<RuleKind<B>, 'kind'>,
  ruleId: string,
  version: number,
): Promise<RuleInForce<B> | undefined> {
  if (!isUuid(ruleId)) return undefined;
  const row = await firstRow<RuleVersionRow>(
    ctx,
    sql`select ${versionColumns} from ${versionTables}
         where v.rule_id = ${ruleId} and v.kind = ${kind} and v.number = ${version} and v.state = 'APPROVED'`,
  );
  return row && asInForce<B>(row);
}

/**
 * What every version of a kind says that was approved, with those that wait for it where `pending`: for a kind in which what was said once may
 * not be said otherwise. One statement.
 */
export async function standingBodies<B extends object>(
  ctx: Ctx,
  { kind }: Pick<RuleKind<B>, 'kind'>,
  { pending = false }: { pending?: boolean } = {},
): Promise<B[]> {
  const found = await rows<{ body: object }>(
    ctx,
    sql`select v.body from rule_version v where v.kind = ${kind}
           and (v.state = 'APPROVED' or (${pending} and v.state in ('PENDING_DISTRICT', 'PENDING_CITY')))
         order by v.rule_id, v.number`,
  );
  return found.map(({ body }) => body as B);
}

/** The newest approved version of a rule, whatever its date: what the next one is compared with. */
export function findLatest(ctx: Ctx, ruleId: string): Promise<RuleVersionRow | undefined> {
  return firstRow<RuleVersionRow>(
    ctx,
    sql`select ${versionColumns} from ${versionTables} where v.rule_id = ${ruleId} and v.state = 'APPROVED'
         order by v.number desc limit 1`,
  );
}

/** The rules that apply at a place: a district's own goes before the city's of the same key. */
export function rulesFor<R extends Pick<RuleInForce, 'key' | 'orgPath'>>(all: readonly R[], orgPath: string): R[] {
  const own = all.filter((rule) => rule.orgPath !== null && orgPath.startsWith(rule.orgPath));
  const keys = new Set(own.map(({ key }) => key));
  return [...own, ...all.filter((rule) => rule.orgPath === null && !keys.has(rule.key))];
}
