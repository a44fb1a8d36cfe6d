import type { ContentDifference } from '../content/difference.ts';
import type { FrozenFile, FrozenInstitution } from './frozen.ts';
import { type FrozenField, PROFILE_FIELDS, QUALIFICATION_FIELDS, TEACHER_FIELDS, VENUE_FIELDS } from './words.ts';

interface Part {
  id: string;
  files: readonly FrozenFile[];
}

/** How the rows of one part of an institution are told apart and read. */
interface PartKind<T extends Part> {
  path: string;
  title: string;
  /** By what a row is named. */
  name: (one: T) => string;
  /** What takes the place of something has a row of its own with the same stem: a renewed licence is the licence. */
  stem: (one: T) => string;
  fields: readonly FrozenField<T>[];
}

/** Field by field what an institution has changed between two submitted versions (BR16-2, 02 §9.3). */
export function institutionDifferences(before: FrozenInstitution, after: FrozenInstitution): ContentDifference[] {
  const profile = PROFILE_FIELDS.map(({ key, title, read }) => ({
    path: `institution.${key}`,
    title,
    before: read(before),
    after: read(after),
  }));
  const kind = QUALIFICATION_FIELDS[0];
  return [
    ...profile,
    ...partDifferences(before.qualifications, after.qualifications, {
      path: 'qualifications',
      title: '资质',
      name: (one) => kind?.read(one) ?? '',
      stem: (one) => one.kind,
      fields: QUALIFICATION_FIELDS,
    }),
    ...partDifferences(before.teachers, after.teachers, {
      path: 'teachers',
      title: '师资',
      name: ({ name }) => name,
      stem: ({ id }) => id,
      fields: TEACHER_FIELDS,
    }),
    ...partDifferences(before.venues, after.venues, {
      path: 'venues',
      title: '场地',
      name: ({ name }) => name,
      stem: ({ id }) => id,
      fields: VENUE_FIELDS,
    }),
  ].filter((row) => row.before !== row.after);
}

function partDifferences<T extends Part>(
  before: readonly T[],
  after: readonly T[],
  kind: PartKind<T>,
): ContentDifference[] {
  return pairsOf(before, after, kind.stem).flatMap(([old, now], at) => {
    const one = now ?? old;
    if (!one) return [];
    const path = `${kind.path}.${at}`;
    const title = `${kind.title} · ${kind.name(one)}`;
    if (!old || !now) return [{ path, title, before: wordsOf(old, kind), after: wordsOf(now, kind) }];
    const rows = kind.fields.map(({ key, title: field, read }) => ({
      path: `${path}.${key}`,
      title: `${title} · ${field}`,
      before: read(old),
      after: read(now),
    }));
    return [...rows, { path: `${path}.files`, title: `${title} · 附件`, ...filesOf(old.files, now.files) }];
  });
}

/** What stayed is paired with itself, what is gone with what came in its place. */
function pairsOf<T extends Part>(
  before: readonly T[],
  after: readonly T[],
  stem: (one: T) => string,
): [T | undefined, T | undefined][] {
  const known = new Map(after.map((one) => [one.id, one]));
  const came = after.filter(({ id }) => !before.some((one) => one.id === id));
  const pairs = before.map((old): [T, T | undefined] => {
    const same = known.get(old.id);
    if (same) return [old, same];
    const at = came.findIndex((one) => stem(one) === stem(old));
    return [old, at < 0 ? undefined : came.splice(at, 1)[0]];
  });
  return [...pairs, ...came.map((one): [undefined, T] => [undefined, one])];
}

function wordsOf<T extends Part>(one: T | undefined, { fields }: PartKind<T>): string {
  return one ? fields.flatMap(({ read }) => read(one) || []).join('，') : '';
}

/** By their content: a file that was uploaded anew under the same name is another one. */
function filesOf(old: readonly FrozenFile[], now: readonly FrozenFile[]): { before: string; after: string } {
  const ids = (files: readonly FrozenFile[]) => files.map(({ id }) => id).join();
  if (ids(old) === ids(now)) return { before: '', after: '' };
  const names = (files: readonly FrozenFile[], others: readonly FrozenFile[]) =>
    files.map(({ id, name }) => (others.some((other) => other.id === id) ? name : `${name}（本版）`)).join('、');
  return { before: names(old, now), after: names(now, old) };
}
