import { rows, sql } from '../../../database/sql.ts';
import { instantOf } from '../../calendar/index.ts';
import { type Ctx, transaction } from '../../kernel/context.ts';
import { checkContent, type RuleContent } from './check-content.ts';
import { getCityHome, type RuleHome } from './home.ts';
import { asInForce, findLatest } from './in-force.ts';
import { insertRule, insertVersion } from './insert-version.ts';
import { sameContent } from './propose-version.ts';
import type { AnyRuleKind, StandingRule } from './rule-kind.ts';

/** Shipped rules hold for everything that was there before them. */
const SHIPPED_SINCE = instantOf('2020-01-01');

/** What the product has made, and no person. */
const MAKER = '系统';

/**
 * Enters the city's rules as version 1, each once, and a revised one anew; what people have made of them stays.
 *
 * @throws for a shipped rule that its own kind refuses
 */
export async function seedRules(ctx: Ctx): Promise<void> {
  for (const kind of ctx.app.registry.ruleKinds.values()) await transaction(ctx, (tx) => seedKind(tx, kind));
}

async function seedKind(tx: Ctx, kind: AnyRuleKind): Promise<void> {
  const city = await getCityHome(tx);
  const known = await rows<{ key: string }>(
    tx,
    sql`select key from rule where kind = ${kind.kind} and org_path = ${city.orgPath}`,
  );
  const keys = new Set(known.map(({ key }) => key));
  const missing = kind.shipped.filter(({ key }) => !keys.has(key));
  const standing = missing.length > 0 ? await kind.standing?.(tx) : undefined;
  for (const shipped of missing) {
    const { enabled, ...content } = contentOf(tx, kind, shipped, standing?.get(shipped.key));
    const owner = await insertRule(tx, kind, city, shipped.key);
    if (!owner) continue;
    await insertVersion(tx, {
      owner,
      ...content,
      state: 'APPROVED',
      basedOn: null,
      enabled,
      note: '随系统提供',
      madeBy: MAKER,
      effectiveFrom: SHIPPED_SINCE,
    });
  }
  for (const shipped of kind.shipped.filter(({ key, revised }) => revised && keys.has(key)))
    await revise(tx, kind, city, shipped);
}

/** What version 1 says: what holds already, else what is shipped. */
function contentOf(
  tx: Ctx,
  kind: AnyRuleKind,
  shipped: AnyRuleKind['shipped'][number],
  standing: StandingRule | undefined,
): RuleContent & { enabled: boolean } {
  const content = checkContent(tx, kind, shipped);
  return { ...content, enabled: true, ...standing };
}

/** The rule as it is shipped now, from now on: whoever began under the old version stays on it. */
async function revise(tx: Ctx, kind: AnyRuleKind, city: RuleHome, shipped: AnyRuleKind['shipped'][number]) {
  const [untouched] = await rows<{ id: string }>(
    tx,
    sql`select r.id from rule r where r.kind = ${kind.kind} and r.key = ${shipped.key} and r.org_path = ${city.orgPath}
           and not exists (select 1 from rule_version v where v.rule_id = r.id and (v.author_name <> ${MAKER} or v.edited_by <> '{}'))
           for update`,
  );
  const latest = untouched && (await findLatest(tx, untouched.id));
  const content = checkContent(tx, kind, shipped);
  if (!latest || sameContent(content, latest)) return;
  await insertVersion(tx, {
    owner: latest,
    ...content,
    state: 'APPROVED',
    basedOn: latest.number,
    enabled: latest.enabled,
    note: shipped.revised ?? null,
    madeBy: MAKER,
    effectiveFrom: tx.app.clock.now(),
  });
  const now = await findLatest(tx, latest.ruleId);
  if (now) await kind.onPublished?.(tx, asInForce(now), now.enabled);
}
