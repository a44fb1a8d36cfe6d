import { useEffect, useState } from 'react';
import type { FormProblem } from './form-problems.ts';
import type { FormData, FormSchema, FormUiSchema } from './form-types.ts';

/**
 * What a filled form would be refused for, for pages that hand it in without showing its fields: the same checks as the form's own.
 *
 * @param schema as the server publishes it; the same object for as long as it is the same form
 * @returns undefined until it was looked at
 */
export function useFormProblems(schema: unknown, uiSchema: unknown, value: FormData): FormProblem[] | undefined {
  const [problems, setProblems] = useState<FormProblem[]>();
  useEffect(() => {
    let current = true;
    // The validator is loaded on demand, as with the form itself.
    void import('./form-check.ts').then(({ checkFilledForm }) => {
      if (current) setProblems(checkFilledForm(schema as FormSchema, uiSchema as FormUiSchema | undefined, value));
    });
    return () => {
      current = false;
    };
  }, [schema, uiSchema, value]);
  return problems;
}
