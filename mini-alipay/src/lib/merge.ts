import type { Typed } from './local-draft.ts';

export type Form = Readonly<Record<string, unknown>>;

/** A field that was changed here and elsewhere: both values, and which of them stands now. */
export interface Conflict {
  field: string;
  here: unknown;
  elsewhere: unknown;
  stands: 'HERE' | 'ELSEWHERE';
}

interface Merged {
  form: Form;
  /** What is still to be sent. */
  fields: Record<string, Typed>;
  conflicts: Conflict[];
}

export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * The draft as the product has it, with what was typed here and has not got there (01 §9.4, §10.4). What only one side changed is taken; of
 * what both changed the newer stands, and the person is shown both.
 */
export function merge(theirs: Form, savedAt: string, typed: Readonly<Record<string, Typed>>): Merged {
  const form: Record<string, unknown> = { ...theirs };
  const fields: Record<string, Typed> = {};
  const conflicts: Conflict[] = [];
  for (const [field, mine] of Object.entries(typed)) {
    const elsewhere = theirs[field];
    if (same(mine.value, elsewhere)) continue;
    const both = !same(mine.before, elsewhere);
    const stands = !both || Date.parse(mine.at) >= Date.parse(savedAt) ? 'HERE' : 'ELSEWHERE';
    if (both) conflicts.push({ field, here: mine.value, elsewhere, stands });
    if (stands === 'ELSEWHERE') continue;
    form[field] = mine.value;
    fields[field] = { ...mine, before: elsewhere };
  }
  return { form, fields, conflicts };
}
