import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { atomsOf, conditionText, evaluate, type Facts, ruleVersion } from '../../../../platform/rules/index.ts';
import { warningFields } from '../rules/fields.ts';
import { warningKind } from '../rules/kind.ts';
import { FEEDBACK_KINDS, type FeedbackKind } from '../words.ts';
import { casesOfWarnings, getWarning, viewWarning } from './find-warnings.ts';
import type { WarningDetailType, WarningFeedbackType, WarningReasonType } from './warning.type.ts';

const SUGGESTION_STATES = { OPEN: '待审批', APPROVED: '已通过', REJECTED: '未通过' } as const;

/** A warning with the rule's condition against the facts of the moment it fired, and what people said about it. @throws NOT_FOUND */
export async function explainWarning(ctx: Ctx, id: string): Promise<WarningDetailType> {
  const row = await getWarning(ctx, id);
  const [cases, rule, feedback] = await Promise.all([
    casesOfWarnings(ctx, [row]),
    ruleVersion(ctx, warningKind, row.ruleId, row.ruleVersion),
    readFeedback(ctx, id),
  ]);
  const facts = row.facts as Facts;
  return {
    warning: viewWarning(ctx, row, cases),
    conditionText: rule ? conditionText(rule.condition, warningFields) : '该版规则已不可查',
    reasons: (rule ? atomsOf(rule.condition) : []).map(
      (atom): WarningReasonType => ({
        text: conditionText(atom, warningFields),
        fact: factText(atom.field, facts),
        holds: evaluate(atom, facts),
      }),
    ),
    feedback,
  };
}

/** A fact in the words of its field. */
function factText(name: string, facts: Facts): string {
  const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
  const field = warningFields.get(name);
  const values = [value].flat().filter((one) => one !== undefined && one !== null && one !== '');
  if (values.length === 0) return '—';
  return values
    .map((one) => {
      if (typeof one === 'boolean') return one ? '是' : '否';
      const title = field?.options?.find(({ code }) => code === one)?.title;
      const text = title ?? (typeof one === 'number' ? String(Math.round(one * 100) / 100) : String(one));
      return field?.unit ? `${text} ${field.unit}` : text;
    })
    .join('、');
}

async function readFeedback(ctx: Ctx, id: string): Promise<WarningFeedbackType[]> {
  const found = await tables(ctx)
    .selectFrom('warning_feedback as f')
    .leftJoin('rule_suggestion as s', 's.id', 'f.suggestion_id')
    .select([
      'f.id',
      'f.kind',
      'f.explanation',
      'f.evidence',
      'f.by_name as byName',
      'f.created_at as createdAt',
      'f.verdict',
      'f.verdict_by_name as verdictByName',
      'f.verdict_text as verdictText',
      'f.verdict_at as verdictAt',
      's.suggestion_no as suggestionNo',
      's.difference',
      's.proposed_version as proposedVersion',
      's.state as suggestionState',
    ])
    .$narrowType<{ suggestionState: keyof typeof SUGGESTION_STATES | null }>()
    .where('f.warning_id', '=', id)
    .orderBy('f.id', 'desc')
    .limit(50)
    .execute();
  return found.map(({ suggestionState, ...one }) => ({
    ...one,
    kindTitle: FEEDBACK_KINDS[one.kind as FeedbackKind],
    suggestionStateTitle: suggestionState && SUGGESTION_STATES[suggestionState],
  }));
}
