import { describe, expect, it } from '@jest/globals';
import { conflictOf, type ExpertFacts, type InstitutionFacts } from './conflicts.ts';

const institution = {
  name: '虹口示范职业培训学校',
  uscc: '52310109TE5T00001D',
  districtCode: '310109',
  parentName: '上海示范教育集团',
};
const elsewhere = { name: '浦东示范技工学校', uscc: '12310100DEMX00002R', districtCode: '310115', parentName: null };
const free: ExpertFacts = {
  id: 'E',
  employer: '上海某大学',
  employerUscc: null,
  employerParent: null,
  employerDistrict: null,
  workHistory: [],
  relatives: [],
  onItsStaff: false,
  judgedBefore: false,
  recently: 0,
};
const rule = { today: '2026-05-06', years: 3 };
const of = (changes: Partial<ExpertFacts>, of: InstitutionFacts = institution) =>
  conflictOf({ ...free, ...changes }, of, rule);
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

  const SAME_PARENT = '专家任职单位与申报机构有相同的上级单位或隶属关系';
  const SAME_DISTRICT = '专家任职于申报机构所在区的区级机关';

  it.each<[string, Partial<ExpertFacts>, string | null]>([
    ['has the same body above his employer', { employerParent: '上海示范教育集团' }, SAME_PARENT],
    ['works for the body above the institution', { employer: ' 上海示范教育集团 ' }, SAME_PARENT],
    ['works for a body below the institution', { employerParent: institution.name }, SAME_PARENT],
    ['has another body above his employer', { employerParent: '上海另一集团' }, null],
    ['is employed by the government of its district', { employerDistrict: '310109' }, SAME_DISTRICT],
    ['is employed by the government of another district', { employerDistrict: '310115' }, null],
  ])('BR17-9 who %s: a warning where there is one, never more', (_, facts, soft) => {
    expect(of(facts)).toEqual({ hard: null, soft });
  });

  it('BR17-9 all warnings are named; a ground that keeps him away stands before them; nothing known of both is no likeness', () => {
    const both = { employerParent: '上海示范教育集团', employerDistrict: '310109', recently: 1 };
    expect(of(both).soft).toBe(`${SAME_PARENT}；${SAME_DISTRICT}；专家在最近两个批次中评审过该机构`);
    expect(of({ ...both, onItsStaff: true })).toEqual({
      hard: '须回避：专家是申报机构的法定代表人或教师',
      soft: null,
    });
    expect(of({ employerParent: '' }, { ...elsewhere, parentName: '' })).toEqual({ hard: null, soft: null });
  });

  it('having judged the institution in the last two batches is a warning', () => {
    expect(of({ recently: 1 })).toEqual({ hard: null, soft: '专家在最近两个批次中评审过该机构' });
  });
});
