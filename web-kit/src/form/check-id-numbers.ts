import type { FormValidation } from '@rjsf/utils';
import type { FormData, FormSchema, FormUiSchema } from './form-types.ts';
import { readIdNumber } from './id-number.ts';

/** Adds the GB 11643 check to every top-level field whose widget is `idNumber`. */
export function checkIdNumbers(
  data: FormData,
  errors: FormValidation<FormData>,
  schema: FormSchema,
  uiSchema: FormUiSchema | undefined,
): FormValidation<FormData> {
  for (const name of idNumberFields(schema, uiSchema)) {
    const value = data[name];
    if (typeof value !== 'string' || value === '') continue;
    const result = readIdNumber(value);
    if (!result.ok) errors[name]?.addError(result.message);
  }
  return errors;
}

/** Names of the fields that hold an ID number. */
export function idNumberFields(schema: FormSchema, uiSchema: FormUiSchema | undefined): string[] {
  return Object.keys(schema.properties ?? {}).filter((name) => {
    const ui = uiSchema?.[name] as { 'ui:widget'?: unknown } | undefined;
    return ui?.['ui:widget'] === 'idNumber';
  });
}
