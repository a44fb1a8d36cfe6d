import { formNow, knownNow, saveDraft, setField } from './draft.ts';
import type { Known } from './form-fields.ts';
import type { Form } from './merge.ts';

/** A form that is being filled in: the draft of an application, or one that was returned. Pages of one field know no more of it. */
export interface Sheet {
  form(): Form;
  known(): readonly Known[];
  /** What was handed in before: withdrawn choices of it stand. Nothing where the form begins. */
  standing(): Form;
  set(field: string, value: unknown): void;
  /** Where it is kept before it is handed in. @throws Refusal */
  keep(): Promise<void>;
}

export const draftSheet: Sheet = {
  form: formNow,
  known: knownNow,
  standing: () => ({}),
  set: setField,
  keep: () => saveDraft(),
};

let current: Sheet = draftSheet;

export const sheetNow = (): Sheet => current;

export function useSheet(sheet: Sheet): void {
  current = sheet;
}
