import { firstRow, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse, requireReason } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/context.ts';
import type { Condition } from '../condition.ts';
import { checkContent } from './check-content.ts';
import { refuseRule } from './errors.ts';
import { findHome, mayEditThere } from './home.ts';
import { findLatest } from './in-force.ts';
import { insertVersion, type NewVersion } from './insert-version.ts';
import { getVisibleRule } from './read-version.ts';
import { RULE_VERSION } from './rule.flow.ts';
import type { RuleVersionRow } from './version-row.ts';

export interface VersionProposal {
  ruleId: string;
  condition?: Condition;
  body?: object;
  /** Why, for the approver. */
  note: string;
  /** What it came from: the approved or rejected version names it again in `onDecided`. */
  suggestionId?: string;
  /** Persons on whose word it rests: they count as its writers, and none of them approves it (E-0004). */
  writers?: readonly string[];
}

/**
 * A version that the system proposes; it waits for a person's approval like any other, whoever acts while it is made. Who acts
 * then counts as its writer only where `writers` says so.
 *
 * @throws NOT_FOUND for a rule without an approved version, BAD_INPUT for content that its kind refuses, E-RULE-03 without a difference
 */
export function proposeVersion(ctx: Ctx, proposal: VersionProposal): Promise<{ ruleId: string; version: number }> {
  return transaction(ctx, async (tx) => {
    const latest = isUuid(proposal.ruleId) ? await findLatest(tx, proposal.ruleId) : undefined;
    const kind = latest && tx.app.registry.ruleKinds.get(latest.kind);
    if (!latest || !kind) throw refuse('NOT_FOUND');
    const { ruleTitle: title, basisText, condition, body } = latest;
    const content = checkContent(tx, kind, {
      title,
      basisText,
      condition: proposal.condition ?? condition,
      body: proposal.body ?? body,
    });
    if (sameContent(content, latest)) throw refuseRule('E-RULE-03');
    const { number } = await insertVersion(tx, {
      ...next(latest),
      ...content,
      note: proposal.note,
      suggestionId: proposal.suggestionId ?? null,
      madeBy: '系统建议',
      writers: proposal.writers ?? [],
    });
    return { ruleId: latest.ruleId, version: number };
  });
}

/** Whether two versions would do the same. */
export function sameContent(
  one: Pick<RuleVersionRow, 'condition' | 'body' | 'basisText'> & { title: string },
  other: RuleVersionRow,
): boolean {
  const said = (version: { condition: unknown; body: unknown; basisText: string | null }, title: string) =>
    JSON.stringify([title, sorted(version.condition), sorted(version.body), version.basisText]);
  return said(one, one.title) === said(other, other.ruleTitle);
}

/** JSON whose keys stand in order: the database keeps them in one of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

function next(latest: RuleVersionRow): Pick<NewVersion, 'owner' | 'state' | 'basedOn' | 'enabled'> {
  return {
    owner: latest,
    state: latest.level === 'CITY' ? 'PENDING_CITY' : 'PENDING_DISTRICT',
    basedOn: latest.number,
    enabled: latest.enabled,
  };
}

/**
 * Asks to switch a rule off or on again: a version that says the same and is (not) in force, decided by somebody else.
 *
 * @returns the id of the rule and of the version that waits
 * @throws NOT_FOUND, FORBIDDEN, E-0005 for a reason that is none, E-RULE-05 where it stands so already or waits for it, E-RULE-09 for a
 * kind that is one table
 */
export async function proposeSwitch(
  ctx: Ctx,
  { ruleId, enabled, reason }: { ruleId: string; enabled: boolean; reason: string },
): Promise<{ ruleId: string; versionId: string }> {
  const note = requireReason(reason);
  return transaction(ctx, async (tx) => {
    const { rule, kind } = await getVisibleRule(tx, ruleId);
    if (!mayEditThere(tx, kind, rule, await findHome(tx))) throw refuse('FORBIDDEN');
    if (kind.single) throw refuseRule('E-RULE-09');
    const latest = await findLatest(tx, rule.ruleId);
    if (!latest) throw refuse('NOT_FOUND');
    if (latest.enabled === enabled) throw refuseRule('E-RULE-05', { state: enabled ? '启用' : '停用' });
    const waiting = await firstRow(
      tx,
      sql`select id from rule_version where rule_id = ${rule.ruleId} and state like 'PENDING%' and enabled = ${enabled}`,
    );
    if (waiting) throw refuseRule('E-RULE-05', { state: enabled ? '提交启用，正在审批' : '提交停用，正在审批' });
    const { ruleTitle: title, basisText, condition, body } = latest;
    const { id } = await insertVersion(tx, { ...next(latest), title, basisText, condition, body, enabled, note });
    await recordAudit(tx, {
      event: 'rule.switch',
      objectType: RULE_VERSION,
      objectId: id,
      detail: { enabled, reason: note },
    });
    return { ruleId: rule.ruleId, versionId: id };
  });
}
