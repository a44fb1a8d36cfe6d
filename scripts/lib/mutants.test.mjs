import { describe, expect, it } from '@jest/globals';
import { mutantsOf, spread } from './mutants.mjs';

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
    ['if (gone) send();', ['gone → !(gone)', 'send(); → ;']],
    ['const own = all.filter(isOwn);', ['all.filter(isOwn) → all']],
    ["type State = 'A' | 'B'; import { a } from 'b';", []],
  ])('%s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });

  it('are the whole source with one change, and know its line', () => {
    expect(mutantsOf('const a = 1;\nconst b = a < 2;\n')[1]).toEqual({
      line: 2,
      before: '<',
      after: '<=',
      text: 'const a = 1;\nconst b = a <= 2;\n',
    });
  });

  it('of more than are wanted are spread over all of them', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7], 3)).toEqual([0, 2, 5]);
    expect(spread([0, 1], 3)).toEqual([0, 1]);
  });
});
