import { badInput, refuse } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { atomsOf, evaluate, type Facts } from '../condition.ts';
import { conditionText, factText } from '../condition-text.ts';
import { checkContent } from './check-content.ts';
import { refuseRule } from './errors.ts';
import { getVisibleKind } from './get-kind.ts';
import { findHome } from './home.ts';
import { getVisibleRule } from './read-version.ts';
import type { RuleContentInput } from './rule.inputs.ts';
import type { RuleEffectType, RuleTestType } from './rule-effect.type.ts';
import type { AnyRuleKind, EffectPace, RuleDraft } from './rule-kind.ts';

/** Longest replay of a draft, days. */
const MOST_DAYS = 90;

/** The draft as its kind reads it. @throws NOT_FOUND, BAD_INPUT as for saving */
export async function readDraft(ctx: Ctx, input: RuleContentInput): Promise<{ kind: AnyRuleKind; draft: RuleDraft }> {
  const kind = getVisibleKind(ctx, input.kind);
  const { title, condition, body } = checkContent(ctx, kind, input);
  const content = { title, condition, body };
  const known = input.ruleId ?? input.replaces;
  if (known == null) {
    const home = await findHome(ctx);
    const orgPath = home?.level === 'DISTRICT' ? home.orgPath : null;
    return { kind, draft: { ruleId: null, key: null, orgPath, ...content } };
  }
  const { rule } = await getVisibleRule(ctx, known);
  if (rule.kind !== kind.kind) throw refuse('NOT_FOUND');
  const home = input.ruleId != null ? rule : await findHome(ctx);
  const orgPath = home?.level === 'DISTRICT' ? home.orgPath : null;
  return { kind, draft: { ruleId: input.ruleId != null ? rule.ruleId : null, key: rule.key, orgPath, ...content } };
}

/** How long an answer may take; beyond it the same is done in the background (E-RULE-07). */
const PATIENCE_MS = 2_000;

/**
 * The effect of a draft on the caller's records, now and over the last days.
 *
 * @throws NOT_FOUND where the kind has none, BAD_INPUT, E-RULE-07 where it takes longer than an answer may
 */
export function ruleEffect(ctx: Ctx, input: RuleContentInput, days: number): Promise<RuleEffectType> {
  const begun = performance.now();
  return computeEffect(ctx, input, days, {
    step: async (done, total) => {
      if (done < total && performance.now() - begun > PATIENCE_MS) throw refuseRule('E-RULE-07');
    },
  });
}

/** The same without a limit of time, telling how far it has come. @throws NOT_FOUND, BAD_INPUT */
export async function computeEffect(
  ctx: Ctx,
  input: RuleContentInput,
  days: number,
  pace: EffectPace,
): Promise<RuleEffectType> {
  checkDays(days);
  const { kind, draft } = await readDraft(ctx, input);
  if (!kind.effect) throw refuse('NOT_FOUND');
  const { counts, unknown, ...effect } = await kind.effect(ctx, draft, days, pace);
  return { ...effect, counts: { ...counts, unknown: counts.unknown ?? 0 }, unknownAtoms: unknown ?? [] };
}

/** @throws BAD_INPUT */
export function checkDays(days: number): void {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw badInput([{ path: 'days', message: `回放天数应为1至${MOST_DAYS}天` }]);
}

/** 「给定该办件，规则结果为…」. @throws NOT_FOUND where the kind has no such test, E-RULE-06 for a number that is not the caller's */
export async function testRule(ctx: Ctx, input: RuleContentInput, recordNo: string): Promise<RuleTestType> {
  const { kind, draft } = await readDraft(ctx, input);
  if (!kind.testRecord) throw refuse('NOT_FOUND');
  const number = recordNo.trim();
  const record = number && number.length <= 60 ? await kind.testRecord(ctx, number, draft) : undefined;
  if (!record) throw refuseRule('E-RULE-06');
  const matches = evaluate(draft.condition, record.facts);
  return {
    title: record.title,
    link: record.link ?? null,
    matches,
    outcome: matches ? kind.describe(draft.body) : '条件不满足，规则不作用于该办件',
    lines: linesOf(kind, draft, record.facts),
  };
}

function linesOf(kind: AnyRuleKind, { condition }: RuleDraft, facts: Facts): RuleTestType['lines'] {
  return atomsOf(condition).map((atom) => ({
    text: conditionText(atom, kind.fields),
    fact: factText(facts[atom.field], kind.fields.get(atom.field)),
    holds: evaluate(atom, facts),
  }));
}
