/**
 * Brings the field with the first error into view and puts the caret into it.
 * @param property AJV's path, e.g. `.family.0.name`
 */
export function focusField(box: HTMLElement | null, property: string | undefined): void {
  if (!box || !property) return;
  const id = `root${property
    .replace(/\[(\w+)\]/g, '.$1')
    .replaceAll("'", '')
    .replaceAll('.', '_')}`;
  const field =
    box.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? box.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}"]`);
  field?.scrollIntoView({ block: 'center' });
  const control = field?.matches('input, textarea, select, button')
    ? field
    : field?.querySelector<HTMLElement>('input, textarea, select');
  (control ?? field)?.focus();
}
