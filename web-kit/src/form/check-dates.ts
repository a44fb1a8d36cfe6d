import type { FormValidation } from '@rjsf/utils';
import { afterText } from './chinese-errors.ts';
import { type FieldSchema, labelAt } from './field-of.ts';
import type { FormData, FormSchema } from './form-types.ts';

/** Adds the server's rule `x-after`: a date later than the one in the named neighbouring field. */
export function checkDates(data: FormData, errors: FormValidation<FormData>, schema: FormSchema): void {
  for (const [name, field] of Object.entries((schema as FieldSchema).properties ?? {})) {
    const neighbour = field['x-after'];
    if (typeof neighbour !== 'string') continue;
    const [own, other] = [data[name], data[neighbour]];
    if (typeof own !== 'string' || typeof other !== 'string' || own === '' || other === '') continue;
    // Dates of form YYYY-MM-DD sort as text.
    if (own <= other) errors[name]?.addError(afterText(labelAt(schema, [name]), labelAt(schema, [neighbour])));
  }
}
