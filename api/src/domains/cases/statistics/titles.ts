import { matterTitles } from '../matters/known-matters.ts';
import { BUNDLE } from '../warnings/rules/fields.ts';

/** A matter by its name; one that is no more stands by its code. */
export function matterTitle(code: string): string {
  if (code === BUNDLE) return '“一件事”主办件';
  return matterTitles[code] ?? code;
}
