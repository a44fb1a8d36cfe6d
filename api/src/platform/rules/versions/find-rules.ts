import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql, toDate } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../access/scope/scope-where.ts';
import { badInput, refuse } from '../../errors/index.ts';
import { inScope, scopeOf } from '../../kernel/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sayCondition } from './check-content.ts';
import { differencesOf } from './differences.ts';
import { getVisibleKind } from './get-kind.ts';
import { findHome, mayEditThere, type RuleHome } from './home.ts';
import { getVisibleRule, type RuleRow } from './read-version.ts';
import { ruleFlow } from './rule.flow.ts';
import type { RuleFilterInput } from './rule.inputs.ts';
import { RuleType, RuleVersionType } from './rule.type.ts';
import type { AnyRuleKind } from './rule-kind.ts';
import { type RuleVersionRow, versionColumns, versionTables } from './version-row.ts';

interface ListedRule extends RuleRow {
  orgName: string;
}

const ruleColumns = sql`r.id as "ruleId", r.rule_no as "ruleNo", r.kind, r.key, r.level, r.org_id as "orgId", r.org_path as "orgPath",
  r.district_code as "districtCode", o.short_name as "orgName"`;

/** Rules of a kind that the caller may see, by number. @throws NOT_FOUND for a kind that is none of the caller's */
export async function listRules(
  ctx: Ctx,
  name: string,
  filter: RuleFilterInput,
  args: PageArgs,
): Promise<Page<RuleType>> {
  const kind = getVisibleKind(ctx, name);
  const size = pageSize(args);
  const after = args.after ? sql`r.rule_no > ${decodeCursor(args.after).key ?? ''}` : sql`true`;
  const found = await rows<ListedRule>(
    ctx,
    sql`select ${ruleColumns} from rule r join org o on o.id = r.org_id
         where r.kind = ${kind.kind} and ${visible(ctx)} and ${filterWhere(ctx, filter)} and ${after}
         order by r.rule_no limit ${size + 1}`,
  );
  const views = await viewRules(ctx, kind, found);
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(row.ruleNo, row.ruleId),
    (row) => views(row),
  );
}

/** The SQL twin of isVisibleRule. */
function visible(ctx: Ctx): RawBuilder<unknown> {
  const own = ctx.actor.kind === 'USER' ? sql`starts_with(${ctx.actor.orgPath}, r.org_path)` : sql`false`;
  return sql`(r.level = 'CITY' or ${scopeWhere(scopeOf(ctx.actor), 'r')} or ${own})`;
}

const currentOf = (now: Date) => sql`(select c.id from rule_version c where c.rule_id = r.id and c.state = 'APPROVED'
  and c.effective_from <= ${now} order by c.number desc limit 1)`;
const OPEN = sql`('DRAFT', 'PENDING_DISTRICT', 'PENDING_CITY')`;
const LONGEST = 40;

function filterWhere(ctx: Ctx, { search, level, enabled, open }: RuleFilterInput): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  const text = search?.trim();
  if (text && [...text].length > LONGEST)
    throw badInput([{ path: 'filter.search', message: `查找内容不能超过${LONGEST}个字` }]);
  if (text)
    parts.push(sql`(r.rule_no = ${text.toUpperCase()} or exists (select 1 from rule_version t where t.rule_id = r.id
                     and position(${text} in t.title) > 0))`);
  if (level) parts.push(sql`r.level = ${level}`);
  const current = currentOf(ctx.app.clock.now());
  if (enabled === true) parts.push(sql`exists (select 1 from rule_version e where e.id = ${current} and e.enabled)`);
  if (enabled === false)
    parts.push(sql`not exists (select 1 from rule_version e where e.id = ${current} and e.enabled)`);
  if (open) parts.push(sql`exists (select 1 from rule_version e where e.rule_id = r.id and e.state in ${OPEN})`);
  return sql.join(parts, sql` and `);
}

/** Current and open versions of a page of rules in one statement; drafts of others stay theirs. */
async function viewRules(ctx: Ctx, kind: AnyRuleKind, found: readonly ListedRule[]) {
  const home = await findHome(ctx);
  const now = ctx.app.clock.now();
  const versions = await rows<RuleVersionRow & { current: boolean }>(
    ctx,
    sql`select ${versionColumns}, v.id = ${currentOf(now)} as current from ${versionTables}
         where v.rule_id = any(${found.map(({ ruleId }) => ruleId)}::uuid[])
           and (v.state in ${OPEN} or v.id = ${currentOf(now)}) order by v.number desc`,
  );
  const byRule = Map.groupBy(versions, ({ ruleId }) => ruleId);
  return (rule: ListedRule): RuleType => {
    const own = byRule.get(rule.ruleId) ?? [];
    const current = own.find((row) => row.current);
    const open = inScope(scopeOf(ctx.actor), rule) ? own.find((row) => !row.current) : undefined;
    return Object.assign(viewRule(ctx, kind, rule, home), {
      current: current ? viewVersion(kind, current, undefined, true, now) : null,
      open: open ? viewVersion(kind, open, current, false, now) : null,
    });
  };
}

function viewRule(ctx: Ctx, kind: AnyRuleKind, rule: ListedRule, home: RuleHome | undefined): RuleType {
  const { ruleId, ruleNo, key, level, orgName } = rule;
  const mine = !kind.single && home !== undefined && mayEditThere(ctx, kind, home, home);
  return Object.assign(new RuleType(), {
    id: ruleId,
    ruleNo,
    kind: kind.kind,
    key,
    level,
    orgName,
    editable: mayEditThere(ctx, kind, rule, home),
    replaceable: mine && level === 'CITY' && home.level === 'DISTRICT',
  });
}

/** A version as the page shows it, against the one that it was written upon. */
export function viewVersion(
  kind: AnyRuleKind,
  row: RuleVersionRow,
  before: RuleVersionRow | undefined,
  inForce: boolean,
  now: Date,
): RuleVersionType {
  return Object.assign(new RuleVersionType(), row, {
    row,
    inForce,
    title: row.ruleTitle,
    stateTitle: stateTitleOf(row, inForce, now),
    conditionText: sayCondition(kind, row.condition),
    bodyText: kind.describe(row.body),
    link: kind.page ? `${kind.page}?v=${row.number}` : `/rules/${kind.kind}/${row.ruleId}?v=${row.number}`,
    differences: differencesOf(kind, row, before),
  });
}

function stateTitleOf({ state, effectiveFrom, enabled }: RuleVersionRow, inForce: boolean, now: Date): string {
  if (state !== 'APPROVED' || !effectiveFrom) return ruleFlow.states[state]?.title ?? state;
  if (inForce) return enabled ? '生效中' : '已停用';
  return toDate(effectiveFrom) > now ? '待生效' : '已被替代';
}

/** One rule that the caller may see. @throws NOT_FOUND */
export async function getRule(ctx: Ctx, id: string): Promise<RuleType> {
  const { rule, kind } = await getVisibleRule(ctx, id);
  const named = await firstRow<ListedRule>(
    ctx,
    sql`select ${ruleColumns} from rule r join org o on o.id = r.org_id where r.id = ${rule.ruleId}`,
  );
  if (!named) throw refuse('NOT_FOUND');
  return (await viewRules(ctx, kind, [named]))(named);
}

/** Its versions, newest first; those who see a rule from outside its place see what was approved. */
export async function versionsOf(ctx: Ctx, id: string): Promise<RuleVersionType[]> {
  const { rule, kind } = await getVisibleRule(ctx, id);
  const now = ctx.app.clock.now();
  const found = await rows<RuleVersionRow>(
    ctx,
    sql`select ${versionColumns} from ${versionTables} where v.rule_id = ${rule.ruleId} order by v.number desc`,
  );
  const current = found.find(
    (row) => row.state === 'APPROVED' && row.effectiveFrom && toDate(row.effectiveFrom) <= now,
  );
  const shown = inScope(scopeOf(ctx.actor), rule) ? found : found.filter(({ state }) => state === 'APPROVED');
  const byNumber = new Map(found.map((row) => [row.number, row]));
  return shown.map((row) =>
    viewVersion(kind, row, row.basedOn === null ? undefined : byNumber.get(row.basedOn), row === current, now),
  );
}

/** One version that the caller may see, for the to-do that leads to it; beside it only the one it was written upon is read. @throws NOT_FOUND */
export async function getVersion(ctx: Ctx, id: string): Promise<RuleVersionType> {
  const known = isUuid(id)
    ? await firstRow<{ ruleId: string }>(ctx, sql`select rule_id as "ruleId" from rule_version where id = ${id}`)
    : undefined;
  if (!known) throw refuse('NOT_FOUND');
  const { rule, kind } = await getVisibleRule(ctx, known.ruleId);
  const now = ctx.app.clock.now();
  const found = await rows<RuleVersionRow & { current: boolean }>(
    ctx,
    sql`select ${versionColumns}, v.id = ${currentOf(now)} as current from ${versionTables}
         where v.rule_id = ${rule.ruleId} and (v.id = ${id} or v.number = (select based_on from rule_version where id = ${id}))`,
  );
  const row = found.find((one) => one.id === id.toLowerCase());
  if (!row || (row.state !== 'APPROVED' && !inScope(scopeOf(ctx.actor), rule))) throw refuse('NOT_FOUND');
  const before = found.find(({ number }) => number === row.basedOn);
  return viewVersion(kind, row, before, row.current, now);
}
