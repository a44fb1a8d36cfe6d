import type { FormData, FormUiSchema } from './form-types.ts';
import { readIdNumber } from './id-number.ts';

interface IdNumberOptions {
  /** Field to fill with the birth date; `birthDate` by default. */
  birthDateField?: string;
  /** Field to fill with the sex (GB/T 2261.1); `sex` by default. */
  sexField?: string;
}

/**
 * Fills birth date and sex where an ID number became valid; what was filled before is replaced, for the number decides.
 * @param names fields that hold an ID number and exist in the schema
 * @param known every field of the schema: others are not filled
 */
export function fillFromIdNumber(
  before: FormData,
  after: FormData,
  names: readonly string[],
  known: ReadonlySet<string>,
  uiSchema: FormUiSchema | undefined,
): FormData {
  let filled = after;
  for (const name of names) {
    const text = after[name];
    if (typeof text !== 'string' || text === before[name]) continue;
    const result = readIdNumber(text);
    if (!result.ok) continue;
    const ui = uiSchema?.[name] as { 'ui:options'?: IdNumberOptions } | undefined;
    const { birthDateField = 'birthDate', sexField = 'sex' } = ui?.['ui:options'] ?? {};
    if (known.has(birthDateField)) filled = { ...filled, [birthDateField]: result.reading.birthDate };
    if (known.has(sexField)) filled = { ...filled, [sexField]: result.reading.sex };
  }
  return filled;
}
