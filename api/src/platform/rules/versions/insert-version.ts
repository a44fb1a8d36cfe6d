import { firstRow, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { startRecords } from '../../flow/index.ts';
import { actorName, type Placed } from '../../kernel/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import { takeNumbers } from '../../numbers/take-numbers.ts';
import type { RuleContent } from './check-content.ts';
import type { RuleLevel } from './home.ts';
import { RULE_VERSION } from './rule.flow.ts';
import type { AnyRuleKind } from './rule-kind.ts';

/** The rule a version belongs to. */
export interface RuleOwner extends Placed {
  ruleId: string;
  ruleNo: string;
  kind: string;
}

export interface NewVersion extends RuleContent {
  owner: RuleOwner;
  state: 'DRAFT' | 'PENDING_DISTRICT' | 'PENDING_CITY' | 'APPROVED';
  basedOn: number | null;
  enabled: boolean;
  note: string | null;
  wantedFrom?: string | null;
  suggestionId?: string | null;
  /** What made it, where no person did; the acting person otherwise. */
  madeBy?: string;
  /** Persons who count as having written it beside the acting one: none of them approves it. */
  writers?: readonly string[];
  /** Of a version that is shipped. */
  effectiveFrom?: Date;
}

/** Makes the rule that versions will hang on; without a key it is one of its own and bears its number. Undefined when the key is taken. */
export async function insertRule(
  tx: Ctx,
  kind: AnyRuleKind,
  place: Placed & { level: RuleLevel },
  key: string | null,
): Promise<RuleOwner | undefined> {
  const { orgId, orgPath, districtCode, level } = place;
  const now = tx.app.clock.now();
  const ruleId = uuidv7(now.getTime());
  const ruleNo = `GZ${String(await takeNumbers(tx, 'rule')).padStart(5, '0')}`;
  const made = await run(
    tx,
    sql`insert into rule (id, created_at, rule_no, kind, key, level, org_id, org_path, district_code)
        values (${ruleId}, ${now}, ${ruleNo}, ${kind.kind}, ${key ?? ruleNo}, ${level}, ${orgId}, ${orgPath}, ${districtCode})
        on conflict (kind, key, org_path) do nothing`,
  );
  return made === 0 ? undefined : { ruleId, ruleNo, kind: kind.kind, orgId, orgPath, districtCode };
}

/** Writes the next version of a rule and starts its flow. */
export async function insertVersion(tx: Ctx, version: NewVersion): Promise<{ id: string; number: number }> {
  const { owner, state, basedOn, enabled, title, condition, body, basisText, note } = version;
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const user = tx.actor.kind === 'USER' && !version.madeBy ? tx.actor.userId : null;
  const number = await nextNumber(tx, owner.ruleId);
  await run(
    tx,
    sql`insert into rule_version (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, submitted_by_id,
          version_no, rule_id, kind, number, based_on, enabled, title, condition, body, basis_text, note, wanted_from, author_name, edited_by,
          suggestion_id, effective_from, published_at)
        values (${id}, ${now}, ${now}, ${state}, ${now}, ${owner.orgId}, ${owner.orgPath}, ${owner.districtCode}, ${user},
          ${`${owner.ruleNo}-${number}`}, ${owner.ruleId}, ${owner.kind}, ${number}, ${basedOn}, ${enabled}, ${title},
          ${JSON.stringify(condition)}::jsonb, ${JSON.stringify(body)}::jsonb, ${basisText}, ${note}, ${version.wantedFrom ?? null}::date,
          ${version.madeBy ?? actorName(tx.actor)}, ${[...new Set([...(user ? [user] : []), ...(version.writers ?? [])])]}::uuid[],
          ${version.suggestionId ?? null}::uuid, ${version.effectiveFrom ?? null}, ${version.effectiveFrom ?? null})`,
  );
  await startRecords(tx, RULE_VERSION, [id]);
  return { id, number };
}

/** In two statements: what is read beside a lock that was waited for would be of before the wait. */
async function nextNumber(tx: Ctx, ruleId: string): Promise<number> {
  await run(tx, sql`select id from rule where id = ${ruleId} for update`);
  const found = await firstRow<{ next: number }>(
    tx,
    sql`select coalesce(max(number), 0) + 1 as next from rule_version where rule_id = ${ruleId}`,
  );
  return found?.next ?? 1;
}
