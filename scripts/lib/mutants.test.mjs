import { describe, expect, it } from '@jest/globals';
import { mutantsOf, notedSource, spread } from './mutants.mjs';

const changes = (text) => mutantsOf(text).map(({ before, after }) => `${before} → ${after}`);

describe('mutants of a source', () => {
  it.each([
    ['const full = taken >= capacity && open;', ['&& → ||', '>= → >']],
    ['const next = count + 1;', ['+ → -', '1 → 2']],
    ['const title = name + "号";', []],
    [
      "const STATES = ['PENDING', 'PLACED'];",
      ["['PENDING', 'PLACED'] → ['PLACED']", "['PENDING', 'PLACED'] → ['PENDING']"],
    ],
    ['() => { if (gone) send(); }', ['gone → !(gone)', 'send(); → ;']],
    ['const own = all.filter(isOwn);', ['all.filter(isOwn) → all']],
    ['if (a === 1) return;', ['=== → !==', '1 → 2']],
    ['if (found.length > 0) return;', ['found.length > 0 → !(found.length > 0)', '0 → 1']],
    ['const open = !gone && all.some(isOwn);', ['&& → ||', '!gone → gone', 'some → every']],
    ["rows.where('at', '<', now);", ["rows.where('at', '<', now) → rows", "'<' → '<='"]],
    ['const found = sql`a < ${b}`;', [' <  →  <= ']],
    ['const column = { position: 4 };', []],
    ["type State = 'A' | 'B'; import { a } from 'b';", []],
  ])('%s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });

  it('are the whole source with one change, and know its line', () => {
    expect(mutantsOf('const a = 1;\nconst b = a < 2;\n')[1]).toEqual({
      line: 2,
      before: '<',
      after: '<=',
      body: -1,
      text: 'const a = 1;\nconst b = a <= 2;\n',
    });
  });

  it('know the function that they are made in, and the source that notes which functions were entered', () => {
    const text = 'const f = (a) => a < 1;\nfunction g() { return 2; }\n';
    expect(mutantsOf(text).map(({ body }) => body)).toEqual([17, 17, 37]);
    const entered = (body) => `(globalThis.ENTERED ??= new Set()).add("at ${body}")`;
    expect(notedSource(text, 'source.ts', (body) => `at ${body}`)).toBe(
      `const f = (a) => (${entered(17)},a < 1);\nfunction g() {${entered(37)}; return 2; }\n`,
    );
  });

  it('of more than are wanted are spread over all of them', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7], 3)).toEqual([0, 2, 5]);
    expect(spread([0, 1], 3)).toEqual([0, 1]);
  });
});
