import { labelOf, propertiesOf, titleOfCode } from '../../forms/index.ts';
import { sayCondition, TITLE_LABEL } from './check-content.ts';
import type { AnyRuleKind } from './rule-kind.ts';
import type { RuleVersionRow } from './version-row.ts';

/** One thing that a version says otherwise than the one before it. */
export interface RuleDifference {
  title: string;
  /** `null` where it was not said. */
  before: string | null;
  after: string | null;
}

/** What the version changes against its predecessor, in the words of the page; nothing for a first version. */
export function differencesOf(
  kind: AnyRuleKind,
  version: RuleVersionRow,
  before: RuleVersionRow | undefined,
): RuleDifference[] {
  if (!before) return [];
  const pairs: [title: string, before: string | null, after: string | null][] = [
    ['启用', before.enabled ? '启用' : '停用', version.enabled ? '启用' : '停用'],
    [kind.titleLabel ?? TITLE_LABEL, before.ruleTitle, version.ruleTitle],
    ['条件', sayCondition(kind, before.condition), sayCondition(kind, version.condition)],
    ...(kind.differences || kind.compare ? [] : bodyPairs(kind, before.body, version.body)),
    ['依据', before.basisText, version.basisText],
  ];
  const differing = pairs.filter(([, one, other]) => one !== other);
  return [
    ...differing.map(([title, one, other]) => ({ title, before: one, after: other })),
    ...(kind.differences?.(version.body) ?? []),
    ...(kind.compare?.(before.body, version.body) ?? []),
  ];
}

function bodyPairs(kind: AnyRuleKind, before: object, after: object): [string, string | null, string | null][] {
  return propertiesOf(kind.bodySchema).map(([name, schema]) => [
    labelOf(name, schema),
    valueText((before as Record<string, unknown>)[name], schema),
    valueText((after as Record<string, unknown>)[name], schema),
  ]);
}

type Schema = Readonly<Record<string, unknown>>;

function valueText(value: unknown, schema: Schema): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) {
    const items = (schema.items ?? {}) as Schema;
    return value.map((one) => valueText(one, items)).join('、') || null;
  }
  if (typeof value === 'object') {
    const properties: Readonly<Record<string, Schema>> = Object.fromEntries(propertiesOf(schema));
    return Object.entries(value)
      .map(([name, part]) => `${labelOf(name, properties[name])} ${valueText(part, properties[name] ?? {}) ?? '无'}`)
      .join('，');
  }
  return choiceTitle(value, schema) ?? String(value);
}

function choiceTitle(value: unknown, schema: Schema): string | undefined {
  const choices = (schema.oneOf ?? schema.anyOf) as readonly Schema[] | undefined;
  const title = choices?.find((choice) => choice.const === value)?.title;
  if (typeof title === 'string') return title;
  const dictionary = schema['x-dictionary'];
  return typeof dictionary === 'string' ? titleOfCode(dictionary, String(value)) : undefined;
}
