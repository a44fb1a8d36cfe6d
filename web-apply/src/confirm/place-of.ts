import type { Bundle } from '../app/useBundle.ts';

/** Where a field that the server refused is put right: `form.honours.0.year` → the field on the form, `attachments.PHOTO` → the card of the material. */
export function placeOf(path: string, page: Bundle['page']): string {
  const [head = '', ...rest] = path.replace(/^input\./, '').split('.');
  if (head === 'attachments') return rest[0] ? `${page('materials')}#material-${rest[0]}` : page('materials');
  // For whom a matter alone is, is said on its guide.
  if (rest[0] === 'singleMatter') return page('');
  return rest.length > 0 ? `${page('form')}#root_${rest.join('_')}` : page('form');
}
