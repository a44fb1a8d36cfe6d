import { isSingle } from '../guide/find-guide.ts';

/** The form with what is applied for, as the draft was begun, whatever came from the page: the one matter, or nothing for the bundle (01 §10.5). */
export function ofBundle(form: Readonly<Record<string, unknown>>, bundle: string): Record<string, unknown> {
  const { singleMatter: _given, ...rest } = form;
  return isSingle(bundle) ? { ...rest, singleMatter: bundle } : rest;
}
