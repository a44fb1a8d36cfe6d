import { Ajv, type ValidateFunction } from 'ajv';
import { localDateOf } from '../../calendar/index.ts';
import { badInput, type FieldError } from '../../errors/index.ts';
import { refuseOversized, validateForm } from '../../forms/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { type Condition, isAlways } from '../condition.ts';
import { conditionSchema } from '../condition-schema.ts';
import { conditionText } from '../condition-text.ts';
import { validateCondition } from '../validate-condition.ts';
import type { AnyRuleKind } from './rule-kind.ts';

/** What a rule says, as somebody has typed it. */
export interface RuleContent {
  title: string;
  condition: Condition;
  body: object;
  basisText: string | null;
}

export interface TypedContent {
  title: string;
  condition: unknown;
  body: unknown;
  basisText?: string | null | undefined;
}

/** What a rule of a kind without conditions keeps. */
const ALWAYS: Condition = { and: [] };

/** What a rule's title is called unless its kind says otherwise. */
export const TITLE_LABEL = '规则名称';

/** The condition as a sentence, in the kind's own words where there is none. */
export function sayCondition(kind: AnyRuleKind, condition: Condition): string {
  return kind.unconditional && isAlways(condition) ? kind.unconditional : conditionText(condition, kind.fields);
}

let shape: ValidateFunction | undefined;

/** Checks what was typed; gives it as it is kept. @throws BAD_INPUT with a line per place: title, basisText, condition/…, body.… */
export function checkContent(ctx: Ctx, kind: AnyRuleKind, typed: TypedContent): RuleContent {
  refuseOversized(typed);
  const title = typed.title.trim();
  const basisText = typed.basisText?.trim() || null;
  const condition = kind.single ? ALWAYS : typed.condition;
  const problems: FieldError[] = [];
  const length = [...title].length;
  if (length < 2 || length > 40)
    problems.push({ path: 'title', message: `${kind.titleLabel ?? TITLE_LABEL}应为2至40个字` });
  if ([...(basisText ?? '')].length > 300) problems.push({ path: 'basisText', message: '依据不能超过300个字' });
  if (!kind.single && !(kind.unconditional && isAlways(condition)))
    problems.push(...conditionProblems(kind, condition));
  const body = validateForm({ schema: kind.bodySchema }, typed.body, {
    today: localDateOf(ctx.app.clock.now()),
    prefix: 'body',
  });
  if (!body.ok) problems.push(...body.errors);
  else {
    for (const { path, message } of kind.checkBody?.(body.value) ?? [])
      problems.push({ path: path ? `body.${path}` : 'body', message });
  }
  if (problems.length > 0 || !body.ok) throw badInput(problems);
  return { title, basisText, condition: condition as Condition, body: body.value };
}

function conditionProblems(kind: AnyRuleKind, condition: unknown): FieldError[] {
  shape ??= new Ajv({ allowUnionTypes: true }).compile(conditionSchema);
  if (!shape(condition)) return [{ path: 'condition', message: '条件不完整，请检查每一项' }];
  return validateCondition(condition as Condition, kind.fields).map(({ path, message }) => ({
    path: `condition${path}`,
    message,
  }));
}
