import { firstRow, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { isLocalDate, isReckonable } from '../../calendar/index.ts';
import { badInput, refuse } from '../../errors/index.ts';
import { type Ctx, requireUser } from '../../kernel/context.ts';
import { once } from '../../requests/index.ts';
import { checkContent, type RuleContent } from './check-content.ts';
import { refuseRule } from './errors.ts';
import { getVisibleKind } from './get-kind.ts';
import { findHome, mayEditThere, type RuleHome } from './home.ts';
import { findLatest } from './in-force.ts';
import { insertRule, insertVersion, type RuleOwner } from './insert-version.ts';
import { getVisibleRule } from './read-version.ts';
import { RULE_VERSION } from './rule.flow.ts';
import type { RuleDraftInput } from './rule.inputs.ts';
import type { AnyRuleKind } from './rule-kind.ts';

/**
 * Keeps what somebody writes: the draft of a rule's next version, or of a new rule of his own district or of the city. `replaces` makes a
 * district's rule that goes before the city's of the same key.
 *
 * @returns the id of the rule and of its draft
 * @throws BAD_INPUT for content that its kind refuses, FORBIDDEN without the right, E-RULE-02 on the city's rule from a district, E-RULE-04
 * where another draft stands, E-0504 when the draft was changed meanwhile
 */
export function saveDraft(ctx: Ctx, input: RuleDraftInput): Promise<{ ruleId: string; versionId: string }> {
  return once(ctx, 'rule.saveDraft', input.requestId, input, async (tx) => {
    const { kind, owner } = await findPlace(tx, input);
    const content = checkContent(tx, kind, input);
    await checkData(tx, kind, content, owner?.ruleId ?? null);
    const note = checkNote(input.note);
    const wantedFrom = checkDay(input.wantedFrom);
    const home = await findHome(tx);
    if (owner) {
      if (!mayEditThere(tx, kind, owner, home))
        throw owner.level === 'CITY' && home ? foreign(tx, kind) : refuse('FORBIDDEN');
      return keep(tx, owner, content, { note, wantedFrom, version: input.version ?? null });
    }
    if (!home || !mayEditThere(tx, kind, home, home)) throw refuse('FORBIDDEN');
    if (kind.single) throw badInput([{ path: 'ruleId', message: `${kind.title}不能新增，请在现行版本上修改` }]);
    const made = await makeRule(tx, kind, home, input.replaces ?? null);
    return keep(tx, made, content, { note, wantedFrom, version: null });
  });
}

async function checkData(
  tx: Ctx,
  kind: AnyRuleKind,
  { body, title }: RuleContent,
  ruleId: string | null,
): Promise<void> {
  const problems = (await kind.checkData?.(tx, body, ruleId, title)) ?? [];
  if (problems.length > 0)
    throw badInput(problems.map(({ path, message }) => ({ path: path ? `body.${path}` : 'body', message })));
}

/** Somebody of a district who may write rules, but not this one. */
function foreign(ctx: Ctx, kind: AnyRuleKind) {
  return requireUser(ctx).permissions.has(kind.permissions.edit) ? refuseRule('E-RULE-02') : refuse('FORBIDDEN');
}

async function findPlace(tx: Ctx, input: RuleDraftInput) {
  if (input.ruleId == null) return { kind: getVisibleKind(tx, input.kind), owner: undefined };
  const { rule, kind } = await getVisibleRule(tx, input.ruleId);
  if (kind.kind !== input.kind) throw refuse('NOT_FOUND');
  return { kind, owner: rule };
}

async function makeRule(tx: Ctx, kind: AnyRuleKind, home: RuleHome, replaces: string | null): Promise<RuleOwner> {
  if (replaces === null) return (await insertRule(tx, kind, home, null)) ?? refused();
  const { rule } = await getVisibleRule(tx, replaces);
  if (rule.kind !== kind.kind || rule.level !== 'CITY' || home.level === 'CITY')
    throw badInput([{ path: 'replaces', message: '只能由区级针对同类的市级规则建立本区规则' }]);
  return (await insertRule(tx, kind, home, rule.key)) ?? refused();
}

function refused(): never {
  throw refuseRule('E-RULE-04');
}

interface Keeping {
  note: string | null;
  wantedFrom: string | null;
  version: number | null;
}

async function keep(tx: Ctx, owner: RuleOwner, content: RuleContent, { note, wantedFrom, version }: Keeping) {
  await run(tx, sql`select id from rule where id = ${owner.ruleId} for update`);
  const draft = await firstRow<{ id: string; version: number }>(
    tx,
    sql`select id, version from rule_version where rule_id = ${owner.ruleId} and state = 'DRAFT' for update`,
  );
  if (draft && version === null) throw refuseRule('E-RULE-04');
  if (version !== null && draft?.version !== version) throw refuse('E-0504');
  const latest = await findLatest(tx, owner.ruleId);
  const versionId = draft
    ? await change(tx, draft.id, content, note, wantedFrom, latest?.number ?? null)
    : (
        await insertVersion(tx, {
          owner,
          ...content,
          note,
          wantedFrom,
          state: 'DRAFT',
          basedOn: latest?.number ?? null,
          enabled: latest?.enabled ?? true,
        })
      ).id;
  await recordAudit(tx, { event: 'rule.draft', objectType: RULE_VERSION, objectId: versionId, detail: { ...content } });
  return { ruleId: owner.ruleId, versionId };
}

/** The writer becomes the one who submits it; everybody who ever wrote in it is kept, so that none of them approves it. */
async function change(
  tx: Ctx,
  id: string,
  { title, condition, body, basisText }: RuleContent,
  note: string | null,
  wantedFrom: string | null,
  basedOn: number | null,
): Promise<string> {
  const { userId, name } = requireUser(tx);
  await run(
    tx,
    sql`update rule_version set title = ${title}, condition = ${JSON.stringify(condition)}::jsonb, body = ${JSON.stringify(body)}::jsonb,
          basis_text = ${basisText}, note = ${note}, wanted_from = ${wantedFrom}::date, based_on = ${basedOn}, version = version + 1,
          updated_at = ${tx.app.clock.now()}, author_name = ${name}, submitted_by_id = ${userId},
          edited_by = case when ${userId}::uuid = any(edited_by) then edited_by else edited_by || ${userId}::uuid end
        where id = ${id}`,
  );
  return id;
}

function checkNote(note: string | null | undefined): string | null {
  const text = note?.trim() || null;
  if (text && [...text].length > 500) throw badInput([{ path: 'note', message: '修改说明不能超过500个字' }]);
  return text;
}

function checkDay(day: string | null | undefined): string | null {
  if (!day) return null;
  if (!isLocalDate(day) || !isReckonable(day)) throw badInput([{ path: 'wantedFrom', message: '生效日期不正确' }]);
  return day;
}
