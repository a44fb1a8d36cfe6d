import type { FormData, StoredFile } from '@yjs/web-kit';
import type { DraftFieldsFragment } from '../generated/graphql.ts';

/** Files by material code. */
export type FilesByMaterial = Readonly<Record<string, readonly StoredFile[]>>;

/** What an applicant has filled in. */
export interface DraftValues {
  form: FormData;
  files: FilesByMaterial;
}

/** A draft as it came → what the pages work on. */
export function valuesOf(draft: DraftFieldsFragment): DraftValues {
  const files: Record<string, StoredFile[]> = {};
  for (const { fileId, materialCode, name, mime, size, sm3 } of draft.attachments) {
    files[materialCode] = [...(files[materialCode] ?? []), { id: fileId, name, mime, size, sm3 }];
  }
  return { form: draft.form as FormData, files };
}

export function attachmentsOf(files: FilesByMaterial): { fileId: string; materialCode: string }[] {
  return Object.entries(files).flatMap(([materialCode, list]) => list.map(({ id }) => ({ fileId: id, materialCode })));
}

/** A field that says something else here than in what was saved elsewhere. */
export interface Difference {
  field: string;
  here: unknown;
  there: unknown;
}

/** Where two forms differ; a value that only one of them has needs no choice and is taken. */
export function differences(here: FormData, there: FormData): Difference[] {
  const fields = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  return fields
    .map((field) => ({ field, here: here[field], there: there[field] }))
    .filter((one) => !isEmpty(one.here) && !isEmpty(one.there) && !same(one.here, one.there));
}

/** Both forms in one: the chosen side where they differ, whichever has something where only one has. */
export function merged(here: FormData, there: FormData, chosen: Readonly<Record<string, 'here' | 'there'>>): FormData {
  const differing = new Set(differences(here, there).map(({ field }) => field));
  const fields = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  return Object.fromEntries(
    fields.map((field) => {
      if (differing.has(field)) return [field, chosen[field] === 'there' ? there[field] : here[field]];
      return [field, isEmpty(here[field]) ? there[field] : here[field]];
    }),
  );
}

/** Both sides' files: none of them is lost. */
export function mergedFiles(here: FilesByMaterial, there: FilesByMaterial): FilesByMaterial {
  const codes = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  return Object.fromEntries(
    codes.map((code) => {
      const own = here[code] ?? [];
      return [code, [...own, ...(there[code] ?? []).filter(({ id }) => !own.some((one) => one.id === id))]];
    }),
  );
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
