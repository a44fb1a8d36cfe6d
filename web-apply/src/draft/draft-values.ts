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

/** A region's code tells a reader nothing: it goes with the address beside it. */
const WITH_ADDRESS: Readonly<Record<string, string>> = { regRegion: 'regAddress', liveRegion: 'liveAddress' };

/** Where two forms differ; a value that only one of them has needs no choice and is taken. */
export function differences(here: FormData, there: FormData): Difference[] {
  const differing = allDifferences(here, there);
  const fields = new Set(differing.map(({ field }) => field));
  return differing.filter(({ field }) => !fields.has(WITH_ADDRESS[field] ?? ''));
}

function allDifferences(here: FormData, there: FormData): Difference[] {
  return fieldsOf(here, there)
    .map((field) => ({ field, here: here[field], there: there[field] }))
    .filter((one) => !isEmpty(one.here) && !isEmpty(one.there) && !same(one.here, one.there));
}

/** What only the other one has: it is taken over without a question, and named. */
export function additions(here: FormData, there: FormData): string[] {
  return fieldsOf(here, there).filter((field) => isEmpty(here[field]) && !isEmpty(there[field]));
}

/** Both forms in one: the chosen side where they differ, whichever has something where only one has. */
export function merged(here: FormData, there: FormData, chosen: Readonly<Record<string, 'here' | 'there'>>): FormData {
  const differing = new Set(allDifferences(here, there).map(({ field }) => field));
  return Object.fromEntries(
    fieldsOf(here, there).map((field) => {
      const asked = differing.has(WITH_ADDRESS[field] ?? '') ? WITH_ADDRESS[field] : field;
      if (differing.has(field)) return [field, chosen[asked ?? field] === 'there' ? there[field] : here[field]];
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

const fieldsOf = (here: FormData, there: FormData) => [...new Set([...Object.keys(here), ...Object.keys(there)])];
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
