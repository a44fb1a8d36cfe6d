import { describe, expect, it } from '@jest/globals';
import { quickExpect } from './quick-expect.cjs';

const quick = quickExpect(globalThis, expect);

/** What a claim says when it fails; nothing when it holds. */
async function saidBy(claim, expectation) {
  try {
    await claim(expectation);
    return undefined;
  } catch (error) {
    return { message: error.message, place: error.stack.includes('quick-expect.test.mjs') };
  }
}

/** Without a stack, which a message repeats. */
const refuses = () => Promise.reject(Object.assign(new Error('no'), { stack: 'Error: no' }));

describe('quick expect', () => {
  it.each([
    ['toBe', (e) => e(1).toBe(1), (e) => e(1).toBe(2)],
    ['not', (e) => e([1]).not.toEqual([2]), (e) => e([1]).not.toEqual([1])],
    [
      'patterns',
      (e) => e({ a: 1 }).toEqual(e.objectContaining({ a: 1 })),
      (e) => e({ a: 1 }).toEqual({ a: e.any(String) }),
    ],
    ['toThrow', (e) => e(JSON.parse).toThrow('JSON'), (e) => e(() => 1).toThrow('JSON')],
    ['resolves', (e) => e(Promise.resolve(1)).resolves.toBe(1), (e) => e(refuses()).resolves.toBe(1)],
    [
      'resolves.not',
      (e) => e(Promise.resolve(1)).resolves.not.toBe(2),
      (e) => e(Promise.resolve(1)).resolves.not.toBe(1),
    ],
    ['rejects', (e) => e(refuses()).rejects.toThrow('no'), (e) => e(Promise.resolve(1)).rejects.toThrow('no')],
    ['rejects.not', (e) => e(refuses()).rejects.not.toThrow('yes'), (e) => e(refuses).rejects.not.toThrow('no')],
  ])('judges by %s as Jest does, in its words, and shows where', async (_kind, holds, fails) => {
    expect(await saidBy(holds, quick)).toBeUndefined();
    const said = await saidBy(fails, quick);
    expect(said).toEqual({ message: expect.any(String), place: true });
    expect(said.message).toBe((await saidBy(fails, expect)).message);
  });

  it('counts what was judged, and leaves all matchers and the depth of errors as they were', () => {
    const { stackTraceLimit } = Error;
    const { numPassingAsserts } = expect.getState();
    quick(1).toBe(1);
    expect(expect.getState().numPassingAsserts).toBe(numPassingAsserts + 1);
    expect(Object.keys(expect(1)).length).toBeGreaterThan(30);
    expect(Error.stackTraceLimit).toBe(stackTraceLimit);
  });

  it('has every matcher of Jest', () => {
    for (const name of Object.keys(expect(1)))
      if (name !== 'rejects' && name !== 'resolves') expect(name in quick(1)).toBe(true);
    expect(() => quick(1, 2)).toThrow('at most one');
    expect(() => quick.extend({})).toThrow('not offered');
  });
});
