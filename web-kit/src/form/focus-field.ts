import { keysOf } from './field-of.ts';

/**
 * Brings the field with the first error into view and puts the caret into it.
 * @param property AJV's path, e.g. `.family.0.name`
 */
export function focusField(box: HTMLElement | null, property: string | undefined): void {
  if (!box || !property) return;
  const id = fieldId(property);
  const named = [...box.querySelectorAll<HTMLElement>('[id]')];
  const field = named.find((one) => one.id === id) ?? named.find((one) => one.id.startsWith(`${id}_`));
  // A choice by radio buttons has an id per button and none for the whole.
  const choice = field ?? named.find((one) => one.id.startsWith(`${id}-`));
  if (!choice) return;
  choice.scrollIntoView?.({ block: 'center' });
  const control = choice.matches(controls) ? choice : choice.querySelector<HTMLElement>(controls);
  (control ?? choice).focus();
}

const controls = 'input, textarea, select, button';

/** AJV's path as the id the form engine gives the field: `.family.0.name` or `['family'][0]` → `root_family_0_name`. */
export function fieldId(property: string): string {
  return ['root', ...keysOf(property)].join('_');
}
