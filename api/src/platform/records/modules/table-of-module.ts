import { type Column, indexOf, maskedOf } from '../columns.ts';
import { typeOf } from '../disagreements.ts';
import type { ModuleRecord } from './module-record.ts';

/** Longest envelope of a sealed value of so many characters (03 §41.5): four bytes each, in base64, with its head. */
const envelope = (max: number) => Math.ceil((max * 4 + 48) * 1.4) + 40;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * The statements that make the table of a module. Beside its columns it has what every placed record has, and the indexes by which lists are
 * read: by organisation, by district, over all, and for each sort.
 *
 * @param name generated, `m_…`
 */
export function tableStatements(module: ModuleRecord, name: string): string[] {
  if (!/^m_[a-z0-9_]{1,40}$/.test(name)) throw new Error(`“${name}” is no generated name of a table`);
  const columns = Object.entries(module.columns).flatMap(([key, column]) => columnLines(key, column));
  return [
    `create table ${name} (
      id uuid primary key,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      version integer not null default 1,
      org_id uuid not null,
      org_path varchar(200) collate "C" not null,
      district_code varchar(6) not null,
      ${columns.join(',\n      ')}
    )`,
    `create index ${name}_district on ${name} (district_code, id desc)`,
    `create index ${name}_org on ${name} (org_id, id desc)`,
    ...Object.entries(module.columns).flatMap(([key, column]) =>
      column.kind === 'sealed' && column.index ? [`create index ${name}_${key} on ${name} (${indexOf(key)})`] : [],
    ),
  ];
}

function columnLines(name: string, column: Column): string[] {
  const rest = column.nullable ? '' : ' not null';
  if (column.kind !== 'sealed') {
    const unique = column.kind === 'text' && column.unique ? ' unique' : '';
    const known =
      column.kind === 'choice' ? ` check (${name} in (${Object.keys(column.words).map(quoted).join(', ')}))` : '';
    return [`${name} ${typeOf(column)}${rest}${unique}${known}`];
  }
  return [
    `${name} varchar(${envelope(column.max)})${rest}`,
    `${maskedOf(name)} varchar(${column.max})${rest}`,
    ...(column.index ? [`${indexOf(name)} char(64)${rest}`] : []),
  ];
}
