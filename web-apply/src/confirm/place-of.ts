/** Where a field that the server refused is put right: `form.honours.0.year` → the field on the form, `attachments.PHOTO` → the card of the material. */
export function placeOf(path: string): string {
  const [head = '', ...rest] = path.replace(/^input\./, '').split('.');
  if (head === 'attachments') return rest[0] ? `/materials#material-${rest[0]}` : '/materials';
  return rest.length > 0 ? `/form#root_${rest.join('_')}` : '/form';
}
