import { statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { root } from '../lib/root.mjs';
import Order, { lanes, secondsOf } from './order.mjs';

const SECONDS = { a: 9, b: 5, c: 4, d: 3, e: 1 };
const seconds = (path) => SECONDS[path];

describe('order of test files', () => {
  it('gives each file to one lane, the longest first, and every lane about as much', () => {
    expect(lanes(['e', 'd', 'c', 'b', 'a'], 2, seconds)).toEqual([
      ['a', 'd'],
      ['b', 'c', 'e'],
    ]);
  });

  it('takes what is recorded, and guesses a browser test to be many times slower for its size', () => {
    const path = `${root}/e2e/staff/rules.test.ts`;
    expect(secondsOf(path, { 'e2e/staff/rules.test.ts': 16 })).toBe(16);
    const here = `${root}/scripts/jest/order.test.mjs`;
    const perByte = (file) => secondsOf(file, {}) / statSync(file).size;
    expect(perByte(path) / perByte(here)).toBeGreaterThan(10);
  });

  it('is the same however the files were found', () => {
    const equal = () => 1;
    expect(lanes(['x', 'y', 'z'], 2, equal)).toEqual(lanes(['z', 'x', 'y'], 2, equal));
  });

  it('shards share the files among them and leave none out', () => {
    const tests = ['order.mjs', 'order.test.mjs', 'imports.mjs'].map((name) => ({
      path: `${import.meta.dirname}/${name}`,
    }));
    const order = new Order();
    const dealt = [1, 2].flatMap((shardIndex) => order.shard(tests, { shardIndex, shardCount: 2 }));
    expect(dealt.map(({ path }) => path).sort()).toEqual(tests.map(({ path }) => path).sort());
    expect(order.sort(tests)).toHaveLength(3);
  });
});
