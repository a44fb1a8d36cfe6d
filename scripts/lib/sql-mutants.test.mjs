import { describe, expect, it } from '@jest/globals';
import { sqlMutantsOf } from './sql-mutants.mjs';

const changes = (sql) => sqlMutantsOf(sql).map(({ from, to, after }) => `${sql.slice(from, to)} → ${after}`);

describe('mutants of a piece of SQL', () => {
  it.each([
    [
      "select id from hit where state in ('OPEN', 'TOLD')",
      ["('OPEN', 'TOLD') → ('TOLD')", "('OPEN', 'TOLD') → ('OPEN')"],
    ],
    ['where a.id = $1 and a.taken < a.places order by a.id', ['and a.taken < a.places → ', ' <  →  <= ']],
    ['where a and (b or (c and d)) limit 1', ['and (b or (c and d)) → ', 'and d → ']],
    ['where closed_at is not null', ['is not null → is null']],
    ['where not exists (select 1 from hit) and day between 1 and 2', ['not  → ', 'and day between 1 and 2 → ']],
    ['select min(day), details ->> 1 from hit order by day desc', ['min → max', ' desc → ']],
    ['where state = any(${list.filter((a) => a.b > 1 && { a })}) and open', ['and open → ']],
    ["now() - interval '1 day'", [' - interval →  + interval']],
  ])('%s', (sql, expected) => {
    expect(changes(sql)).toEqual(expected);
  });
});
