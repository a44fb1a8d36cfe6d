import type { ErrorSchema } from '@rjsf/utils';
import type { ErrorView } from '../client/error-view.ts';
import type { FormData } from './form-types.ts';

/** The refusal's message at each field it names; a leading `form.` or `input.form.` of the path is the server's. */
export function fieldErrors(view: ErrorView): Record<string, string> {
  return Object.fromEntries(view.fields.map(({ path, message }) => [path.replace(/^(input\.)?form\./, ''), message]));
}

/** Field paths with messages → the form engine's error tree. */
export function toErrorSchema(errors: Readonly<Record<string, string>>): ErrorSchema<FormData> {
  const root: Record<string, unknown> = {};
  for (const [path, message] of Object.entries(errors)) {
    let node = root;
    for (const key of path.split('.')) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>;
    }
    node['__errors'] = [message];
  }
  return root as ErrorSchema<FormData>;
}
