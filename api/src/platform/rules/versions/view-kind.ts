import type { Ctx } from '../../kernel/context.ts';
import { operatorText } from '../condition-text.ts';
import { OPERATORS } from '../field-catalogue.ts';
import { TITLE_LABEL } from './check-content.ts';
import { getVisibleKind } from './get-kind.ts';
import { findHome, mayEditThere, type RuleHome } from './home.ts';
import type { RuleKindType } from './rule.type.ts';
import type { AnyRuleKind } from './rule-kind.ts';

/** A kind that the caller may see, with what he may write. @throws NOT_FOUND */
export async function getKind(ctx: Ctx, name: string): Promise<RuleKindType> {
  return view(ctx, getVisibleKind(ctx, name), await findHome(ctx));
}

function view(ctx: Ctx, kind: AnyRuleKind, home: RuleHome | undefined): RuleKindType {
  return {
    kind: kind.kind,
    title: kind.title,
    help: kind.help ?? null,
    fields: [...kind.fields.values()].map((field) => ({
      ...field,
      options: field.options ?? [],
      unit: field.unit ?? null,
      operators: OPERATORS[field.type].map((op) => ({ op, title: operatorText(op, field.type) })),
    })),
    single: kind.single ?? false,
    unconditional: kind.unconditional ?? null,
    titleLabel: kind.titleLabel ?? TITLE_LABEL,
    bodySchema: kind.bodySchema,
    bodyUiSchema: kind.bodyUiSchema ?? {},
    hasEffect: kind.effect !== undefined,
    hasTest: kind.testRecord !== undefined,
    editableLevel: home && mayEditThere(ctx, kind, home, home) ? home.level : null,
  };
}
