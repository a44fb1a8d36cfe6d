import type { RJSFValidationError } from '@rjsf/utils';
import { keysOf } from './field-of.ts';
import { fieldId } from './focus-field.ts';
import type { FormSchema, FormUiSchema } from './form-types.ts';

/** A field that was refused, for the summary above the form. */
export interface FormProblem {
  /** As the engine writes it: `.family.0.name`. */
  property: string;
  message: string;
}

/** One line for each refused field, in the order in which the fields stand on the page. */
export function problemsOf(
  errors: readonly RJSFValidationError[],
  schema: FormSchema,
  uiSchema: FormUiSchema | undefined,
): FormProblem[] {
  const first = new Map<string, FormProblem>();
  for (const { property = '', message } of errors) {
    const id = fieldId(property);
    if (message && !first.has(id)) first.set(id, { property, message });
  }
  const order = orderOf(schema, uiSchema);
  const rank = ({ property }: FormProblem) => {
    const at = order.indexOf(keysOf(property)[0] ?? '');
    return at < 0 ? order.length : at;
  };
  return [...first.values()].sort((one, other) => rank(one) - rank(other));
}

function orderOf(schema: FormSchema, uiSchema: FormUiSchema | undefined): string[] {
  const sections = uiSchema?.['ui:sections'] as { fields: string[] }[] | undefined;
  return sections?.flatMap(({ fields }) => fields) ?? Object.keys(schema.properties ?? {});
}
