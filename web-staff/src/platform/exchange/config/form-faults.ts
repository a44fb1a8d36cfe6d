import { presentError } from '@yjs/web-kit';
import type { FormInstance } from 'antd';

type Name = (string | number)[];

/** Shows the server's refusals at their fields and brings the first into view. Answers whether there were any. */
export function showFaults<Values>(form: FormInstance<Values>, failure: unknown): boolean {
  const fields = presentError(failure).fields.map(({ path, message }) => ({
    name: nameOf(path),
    errors: [message],
  }));
  if (fields.length === 0) return false;
  form.setFields(fields as Parameters<FormInstance<Values>['setFields']>[0]);
  form.scrollToField(fields[0]?.name as never, { block: 'center', focus: true });
  return true;
}

/** `fields.3.name` → `['fields', 3, 'name']`. */
export function nameOf(path: string): Name {
  return path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
