import { checkAccounts } from './check-accounts.ts';
import { checkDates } from './check-dates.ts';
import { checkIdNumbers } from './check-id-numbers.ts';
import { chineseErrors } from './chinese-errors.ts';
import { type FormProblem, problemsOf } from './form-problems.ts';
import type { FormData, FormSchema, FormUiSchema } from './form-types.ts';
import { interpretingValidator } from './interpreting-validator.ts';

/** What a form would be refused for where it is filled in, without drawing it; in the order of its fields. */
export function checkFilledForm(
  schema: FormSchema,
  uiSchema: FormUiSchema | undefined,
  value: FormData,
): FormProblem[] {
  const { errors } = interpretingValidator.validateFormData(
    value,
    schema,
    (data, found) => {
      checkDates(data ?? {}, found, schema);
      checkAccounts(data ?? {}, found, schema);
      return checkIdNumbers(data ?? {}, found, schema, uiSchema);
    },
    (found) => chineseErrors(found, schema),
    uiSchema,
  );
  return problemsOf(errors, schema, uiSchema);
}
