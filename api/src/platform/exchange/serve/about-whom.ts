import { blindIndex, type KeyRing } from '../../crypto/index.ts';
import { subjectIndex } from '../log/subject-index.ts';
import type { DataSourceField } from '../source-field.ts';
import type { ChannelRow } from '../upstream/channel-driver.ts';

/** The values asked by, as the log may know them (03 §38 queryKeys). */
export function indexParams(keys: KeyRing, params: Readonly<Record<string, string>>): string[] {
  return Object.entries(params).flatMap(([field, value]) => {
    const index = blindIndex(keys, { name: `exchange.param.${field}`, kind: 'id' }, value);
    return index === null ? [] : [index];
  });
}

/** The persons that a call is about: those asked for and those answered, found by the fields that hold ID numbers. */
export function subjectsOf(
  keys: KeyRing,
  fields: readonly DataSourceField[],
  rows: readonly ChannelRow[],
  params: Readonly<Record<string, string>>,
): string[] {
  const names = fields.filter((field) => field.content === 'ID_NUMBER').map((field) => field.name);
  const numbers = new Set(
    names.flatMap((name) => [params[name], ...rows.map((row) => row[name])]).filter((v) => typeof v === 'string'),
  );
  return [...numbers].flatMap((number) => subjectIndex(keys, number) ?? []);
}
