import { idCheckCharacter } from '../../src/platform/crypto/index.ts';
import { withClient } from '../database/clones.ts';

/** What of a person is sealed at rest (04 K-14). */
export type Kind = '身份证号' | '手机号' | '固定电话' | '银行账号';

/** A column with values of a kind in clear; one value of it, to be found by. */
export interface InClear {
  /** `table.column` of our own schema, `schema.table.column` of another. */
  column: string;
  kind: Kind;
  rows: number;
  example: string;
}

/** Digits with neither a letter nor a digit beside them; a number within a longer one is none. */
const alone = (pattern: string) => `(?<![0-9A-Za-z])(?:${pattern})(?![0-9A-Za-z])`;

const KINDS: readonly (readonly [kind: Kind, pattern: string, is: (found: string) => boolean])[] = [
  [
    '身份证号',
    alone('[1-9][0-9]{16}[0-9Xx]'),
    (found) => idCheckCharacter(found.slice(0, 17)) === found[17]?.toUpperCase(),
  ],
  ['手机号', alone('(?:\\+?86[- ]?)?1[3-9][0-9]{9}'), () => true],
  ['固定电话', alone('\\(?0[1-9][0-9]{1,2}\\)?[- ]?[2-9][0-9]{6,7}'), () => true],
  // Cards of UnionPay, and whatever else passes the check digit of a card.
  ['银行账号', alone('[1-9][0-9]{15,18}'), (found) => /^62/.test(found) || hasCheckDigit(found)],
];

/** Ciphers, wrapped keys, codes and indexes: of many thousand random digits some look like a number. */
const SEALED = /\b[0-9a-fA-F]{64}\b|\b[gw]1\.[A-Za-z0-9$.:/+=_-]+|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** Text of any form: JSON and lists are read as PostgreSQL writes them. */
const READABLE = `format_type(a.atttypid, null) ~ '^(text|character|character varying|json|jsonb|citext|name|xml)(\\([0-9]+\\))?(\\[\\])?$'`;

interface Column {
  schema: string;
  table: string;
  column: string;
}

/** Looks for numbers of persons in clear in every text and JSON column of every table of a database. */
export async function findInClear(url: string): Promise<{ columns: number; found: InClear[] }> {
  return withClient(url, async (client) => {
    const { rows: columns } = await client.query<Column>(
      `select n.nspname as schema, c.relname as table, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_' and ${READABLE}
        order by 1, 2, 3`,
    );
    const found: InClear[] = [];
    for (const { schema, table, column } of columns) {
      const { rows } = await client.query<{ value: string }>(
        `select "${column}"::text as value from "${schema}"."${table}" where "${column}"::text ~ '[0-9]{7}'`,
      );
      const name = [...(schema === 'public' ? [] : [schema]), table, column].join('.');
      found.push(...numbersIn(rows.map(({ value }) => value)).map((one) => ({ column: name, ...one })));
    }
    return { columns: columns.length, found };
  });
}

/** Kinds of numbers in clear that some texts have, each with one of them. */
export function numbersIn(texts: readonly string[]): Omit<InClear, 'column'>[] {
  const readable = texts.map((text) => text.replace(SEALED, ' '));
  return KINDS.flatMap(([kind, pattern, is]) => {
    const hits = readable.flatMap(
      (text) => [...text.matchAll(new RegExp(pattern, 'g'))].find(([hit]) => is(hit))?.[0] ?? [],
    );
    const [example] = hits;
    return example === undefined ? [] : [{ kind, rows: hits.length, example }];
  });
}

/** Luhn's, as bank cards have it. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
