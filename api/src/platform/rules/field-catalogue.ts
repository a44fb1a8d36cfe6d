import type { ConditionOperator } from './condition.ts';

/** A field that rules may look at. */
export interface RuleField {
  field: string;
  /** Chinese name, as it reads in a sentence: 政治面貌. */
  title: string;
  type: 'code' | 'text' | 'number' | 'boolean' | 'date';
  /** For codes: the values that exist. */
  options?: readonly { code: string; title: string }[];
  /** For numbers: the unit that follows them, such as 个工作日. */
  unit?: string;
}

/** The fields of one kind of rule by their name. */
export type FieldCatalogue = ReadonlyMap<string, RuleField>;

/** Makes a catalogue. @throws Error when a field is defined twice or a code field has no options */
export function fieldCatalogue(fields: readonly RuleField[]): FieldCatalogue {
  const catalogue = new Map<string, RuleField>();
  for (const field of fields) {
    if (catalogue.has(field.field)) throw new Error(`Rule field defined twice: ${field.field}`);
    if (field.type === 'code' && !field.options?.length) throw new Error(`Code field without options: ${field.field}`);
    catalogue.set(field.field, field);
  }
  return catalogue;
}

const EQUALITY: readonly ConditionOperator[] = ['eq', 'ne', 'in', 'notIn', 'exists'];
const ORDER: readonly ConditionOperator[] = ['lt', 'lte', 'gt', 'gte'];

/** The operators that make sense for a type, for checking and for the choices of a designer. */
export const OPERATORS: Readonly<Record<RuleField['type'], readonly ConditionOperator[]>> = {
  code: EQUALITY,
  text: EQUALITY,
  number: [...EQUALITY, ...ORDER],
  date: [...EQUALITY, ...ORDER],
  boolean: ['eq', 'ne', 'exists'],
};
