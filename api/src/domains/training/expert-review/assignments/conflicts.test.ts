import { describe, expect, it } from '@jest/globals';
import { conflictOf, type ExpertFacts } from './conflicts.ts';

const institution = { name: '虹口示范职业培训学校', uscc: '52310109TE5T00001D' };
const elsewhere = { name: '浦东示范技工学校', uscc: '12310100DEMX00002R' };
const free: ExpertFacts = {
  id: 'E',
  employer: '上海某大学',
  employerUscc: null,
  workHistory: [],
  relatives: [],
  onItsStaff: false,
  judgedBefore: false,
  recently: 0,
};
const rule = { today: '2026-05-06', years: 3 };
const of = (changes: Partial<ExpertFacts>, of = institution) => conflictOf({ ...free, ...changes }, of, rule);
const worked = (to: string | null, uscc: string | null = institution.uscc) => ({
  workHistory: [{ organisation: institution.name, uscc, role: '教务主任', from: '2019-01-01', to }],
});

describe('conflicts of interest (BR17-9)', () => {
  it('AC17-1 an expert employed by the institution is kept from its project and no other', () => {
    const employed = { employerUscc: institution.uscc };
    expect(of(employed)).toEqual({ hard: '须回避：专家任职单位与申报机构一致', soft: null });
    expect(of(employed, elsewhere)).toEqual({ hard: null, soft: null });
    expect(of({ employer: institution.name }).hard).toBe('须回避：专家任职单位与申报机构一致');
  });

  it('having worked there counts for three years after leaving, to the day', () => {
    expect(of(worked('2024-11-30')).hard).toBe('须回避：专家3年内曾在申报机构任职');
    expect(of(worked(null)).hard).not.toBeNull();
    expect(of(worked('2023-05-07')).hard).not.toBeNull();
    expect(of(worked('2023-05-06')).hard).toBeNull();
    expect(of(worked('2025-01-01', elsewhere.uscc)).hard).toBeNull();
  });

  it.each<[string, Partial<ExpertFacts>]>([
    ['teaches or heads it', { onItsStaff: true }],
    ['has a relative there', { relatives: [{ name: '李四', relation: '配偶', organisation: institution.name }] }],
    ['has judged the application before', { judgedBefore: true }],
  ])('who %s is kept from it', (_, facts) => {
    expect(of(facts).hard).toMatch(/^须回避：/);
  });

  it('having judged the institution in the last two batches is a warning', () => {
    expect(of({ recently: 1 })).toEqual({ hard: null, soft: '专家在最近两个批次中评审过该机构' });
  });
});
