import { fieldErrors, presentError } from '@yjs/web-kit';
import type { FormInstance } from 'antd';

export const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** Puts the server's refusals beside the fields that they are about; what was sent came to nothing. */
export function useFieldFaults<Values>(form: FormInstance<Values>) {
  return (failure: unknown): { data: undefined } => {
    const faults = Object.entries(fieldErrors(presentError(failure)));
    const fields = faults.map(([path, text]) => ({ name: path.replace(/^input\./, ''), errors: [text] }));
    form.setFields(fields as unknown as Parameters<typeof form.setFields>[0]);
    return { data: undefined };
  };
}
