import { describe, expect, it } from '@jest/globals';
import type { SourceFieldFragment } from '../../../generated/graphql.ts';
import { inputOf, pick, sensitiveOf, stepOfPath, valuesOf } from './wizard-values.ts';

const field = (name: string, level: 'NONE' | 'L1' | 'L2') =>
  ({ name, label: `字段${name}`, level }) as SourceFieldFragment;

describe('the distribution wizard', () => {
  it('begins today and ends a year less a day later, within the longest period', () => {
    const { validFrom, validTo } = inputOf(valuesOf(undefined));
    expect(Math.round((Date.parse(validTo) - Date.parse(validFrom)) / 86_400_000)).toBeGreaterThanOrEqual(364);
    expect(validTo.slice(5) < validFrom.slice(5) || validTo.slice(0, 4) > validFrom.slice(0, 4)).toBe(true);
  });

  it('picks sensitive fields masked, and names those that need approval', () => {
    const fields = [field('month', 'NONE'), field('name', 'L1'), field('bank', 'L2')];
    const picked = fields.map(pick);
    expect(picked.map(({ mask }) => mask)).toEqual(['NONE', 'MASK', 'MASK']);
    expect(sensitiveOf(picked, fields)).toEqual(['字段name', '字段bank']);
    expect(sensitiveOf(picked.slice(0, 1), fields)).toEqual([]);
  });

  it.each([
    ['fields.2', 0],
    ['ips.0', 1],
    ['purpose', 2],
    ['validTo', 2],
    ['other', 0],
  ])('a refusal at %s leads to step %d', (path, step) => {
    expect(stepOfPath(path)).toBe(step);
  });
});
