import type { LocalDate } from '../calendar/index.ts';
import type { FieldError } from '../errors/index.ts';
import { compileSchema } from './compile-schema.ts';
import { fieldErrorsOf } from './field-errors.ts';
import type { FormDefinition } from './form-definition.ts';
import { refuseOversized } from './input-limits.ts';
import type { ValidationContext } from './keywords.ts';
import { type FormValue, normaliseInput } from './normalise-input.ts';

/** The values as they are kept, or one Chinese line per wrong field. */
export type FormOutcome =
  | { ok: true; value: Readonly<Record<string, FormValue>> }
  | { ok: false; errors: readonly FieldError[] };

export interface FormCheckOptions {
  /** Local date, for ages and dates: `localDateOf(ctx.app.clock.now())`. */
  today: LocalDate;
  /** What stands before the field in error paths; `form`, as the mutations call their argument. */
  prefix?: string;
}

/**
 * Validates what was typed into a form against its definition (01 §9.4: identical rules on both sides). Returns a normalised copy: texts
 * trimmed, formats in the form in which they are stored. Missing fields are E-0701. Oversized input throws TOO_LARGE.
 */
export function validateForm(
  definition: Pick<FormDefinition, 'schema'>,
  data: unknown,
  { today, prefix = 'form' }: FormCheckOptions,
): FormOutcome {
  refuseOversized(data);
  const value = normaliseInput(data) ?? {};
  const validate = compileSchema(definition.schema);
  const context: ValidationContext = { today };
  if (validate.call(context, value)) return { ok: true, value: value as Record<string, FormValue> };
  return { ok: false, errors: fieldErrorsOf(definition.schema, validate.errors ?? [], prefix) };
}
