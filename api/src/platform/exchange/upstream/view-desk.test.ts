import { describe, expect, it } from '@jest/globals';
import type { App } from '../../kernel/app.ts';
import { type AskView, askTogether } from './view-desk.ts';

/** Answers each question with its own values, and remembers who came together. */
function view(broken: (values: readonly string[]) => boolean = () => false) {
  const groups: string[][] = [];
  const ask: AskView = async (asked) => {
    groups.push(asked.map(([value = '']) => value));
    if (asked.some(broken)) throw new Error('cannot be read');
    return asked.flatMap((values, of) => values.map((value) => ({ of, row: { value } })));
  };
  return { groups, ask };
}

const app = () => ({}) as App;
const numbers = (count: number) => Array.from({ length: count }, (_, n) => String(n));

describe('questions to a view', () => {
  it('go together when they come together, and each gets its own rows', async () => {
    const { groups, ask } = view();
    const here = app();
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((value) => askTogether(here, 'kind', [value, `${value}2`], ask)),
    );
    expect(groups).toEqual([['a', 'b', 'c']]);
    expect(answers).toEqual([
      [{ value: 'a' }, { value: 'a2' }],
      [{ value: 'b' }, { value: 'b2' }],
      [{ value: 'c' }, { value: 'c2' }],
    ]);
  });

  it('of another kind or another turn go alone', async () => {
    const { groups, ask } = view();
    const here = app();
    await Promise.all([askTogether(here, 'one', ['a'], ask), askTogether(here, 'other', ['b'], ask)]);
    await askTogether(here, 'one', ['c'], ask);
    expect(groups).toEqual([['a'], ['b'], ['c']]);
  });

  it('are divided when there are many', async () => {
    const { groups, ask } = view();
    const here = app();
    const answers = await Promise.all(numbers(120).map((n) => askTogether(here, 'kind', [n], ask)));
    expect(groups.map((group) => group.length)).toEqual([50, 50, 20]);
    expect(answers.flat()).toEqual(numbers(120).map((value) => ({ value })));
  });

  it('suffer from nobody: after a failure each is asked alone', async () => {
    const { groups, ask } = view(([value]) => value === 'b');
    const here = app();
    const answers = await Promise.allSettled(['a', 'b', 'c'].map((value) => askTogether(here, 'kind', [value], ask)));
    expect(groups).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
