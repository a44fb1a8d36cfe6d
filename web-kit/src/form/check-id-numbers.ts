import type { FormValidation } from '@rjsf/utils';
import type { FieldSchema } from './field-of.ts';
import type { FormData, FormSchema, FormUiSchema } from './form-types.ts';
import { readIdNumber } from './id-number.ts';

/** Adds the GB 11643 check to every top-level field that holds an ID number: the person's own, and those of others (`x-format`). */
export function checkIdNumbers(
  data: FormData,
  errors: FormValidation<FormData>,
  schema: FormSchema,
  uiSchema: FormUiSchema | undefined,
): FormValidation<FormData> {
  for (const name of checkedFields(schema, uiSchema)) {
    const value = data[name];
    if (typeof value !== 'string' || value === '') continue;
    const result = readIdNumber(value);
    if (!result.ok) errors[name]?.addError(result.message);
  }
  return errors;
}

function checkedFields(schema: FormSchema, uiSchema: FormUiSchema | undefined): Set<string> {
  const byFormat = Object.entries((schema as FieldSchema).properties ?? {})
    .filter(([, field]) => field['x-format'] === 'idNumber')
    .map(([name]) => name);
  return new Set([...idNumberFields(schema, uiSchema), ...byFormat]);
}

/** Names of the fields that hold the ID number of the person whom the form is about: sex and birth date follow from it. */
export function idNumberFields(schema: FormSchema, uiSchema: FormUiSchema | undefined): string[] {
  return Object.keys(schema.properties ?? {}).filter((name) => {
    const ui = uiSchema?.[name] as { 'ui:widget'?: unknown } | undefined;
    return ui?.['ui:widget'] === 'idNumber';
  });
}
