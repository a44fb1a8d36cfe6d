import { describe, expect, it } from '@jest/globals';
import { DEMO_PROFILES } from './demo-profiles.ts';
import { buildApplication, DEMO_APPLICANTS, normaliseForm } from './index.ts';

const many = Array.from({ length: 4000 }, (_, n) => buildApplication(n));

describe('buildApplication', () => {
  it('makes valid forms only', () => {
    for (const { form } of many)
      expect(normaliseForm(form, '2025-09-01')).toMatchObject({ ok: true, form, warnings: [] });
  });

  it('makes the same application on every run', () => {
    expect(buildApplication(1234)).toEqual(many[1234]);
  });

  it('gives everyone an ID number of their own, also far out', () => {
    const far = Array.from({ length: 4000 }, (_, i) => buildApplication(145_850 * (1 + (i % 10)) + i));
    const numbers = [...many, ...far, ...DEMO_APPLICANTS].map(({ form }) => form.idNo);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('spreads over all districts, most streets, all kinds and dates', () => {
    const distinct = (of: (application: (typeof many)[number]) => unknown) => new Set(many.map(of)).size;
    expect(distinct(({ form }) => form.placementRegion)).toBe(16);
    expect(distinct(({ placementStreet }) => placementStreet)).toBeGreaterThan(200);
    expect(distinct(({ form }) => form.placementType)).toBe(7);
    expect(distinct(({ form }) => form.dischargeDate)).toBe(4);
  });

  it('has profiles that make up a hundred', () => {
    expect(DEMO_PROFILES.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });
});
