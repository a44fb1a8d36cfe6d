import { describe, expect, it } from '@jest/globals';
import { DEMO_APPLICANTS, type DemoApplication, formSections } from './index.ts';

const form = {
  ...(DEMO_APPLICANTS[0] as DemoApplication).form,
  disabilityLevel: '8',
  honours: [{ type: '13', year: 2024, document: '示功字1号' }],
};
const shown = (key: string, masked: boolean) =>
  formSections(form, { masked })
    .flatMap(({ fields }) => fields)
    .find((field) => field.key === key)?.value;

describe('formSections', () => {
  it('shows the sections in the order of the form, with titles instead of codes', () => {
    expect(formSections(form, { masked: true }).map(({ title }) => title)).toEqual([
      '个人信息',
      '退役信息',
      '家庭信息',
      '党员信息',
      '就业意向',
      '银行信息',
      '声明',
    ]);
    expect(shown('placementType', true)).toBe('自主就业');
    expect(shown('placementRegion', true)).toBe('上海市虹口区');
    expect(shown('honours', true)).toBe('三等功 2024 示功字1号');
  });

  it.each([
    ['name', '测**'],
    ['idNo', '310109********1218'],
    ['mobile', '139****0001'],
    ['disabilityLevel', '****'],
    ['contactRelation', '****'],
  ])('masks %s', (key, value) => {
    expect(shown(key, true)).toBe(value);
  });

  it('masks every sensitive value, and shows it when allowed', () => {
    for (const { fields } of formSections(form, { masked: true })) {
      for (const { key, value, sensitive } of fields) if (sensitive) expect(value).not.toBe(shown(key, false));
    }
    expect(shown('idNo', false)).toBe(form.idNo);
  });

  it('leaves out what was not filled in', () => {
    expect(shown('email', false)).toBeUndefined();
    expect(formSections({}, { masked: true })).toEqual([]);
  });
});
