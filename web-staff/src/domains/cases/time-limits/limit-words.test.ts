import { describe, expect, it } from '@jest/globals';
import {
  baseOf,
  type CellData,
  draftOf,
  keyOf,
  placeText,
  type TableData,
  withLimit,
  withWeight,
} from './limit-words.ts';

const cell = (more: Partial<CellData>): CellData => ({
  __typename: 'TimeLimitCell',
  matterCode: 'M05',
  kind: 'STAGE',
  stage: '部门办理',
  orgLevel: 'ALL',
  value: 10,
  unit: 'WORKDAY',
  clockStart: null,
  pauseOn: null,
  setBy: 1,
  changed: false,
  before: null,
  ...more,
});
const before = {
  __typename: 'TimeLimitValue' as const,
  value: 20,
  unit: 'WORKDAY' as const,
  clockStart: null,
  pauseOn: null,
};
const table = {
  cells: [cell({}), cell({ matterCode: 'M02', value: null, unit: null, changed: true, before })],
  subjects: [{ code: 'M02', weight: 5, weightBefore: 0 }],
} as unknown as TableData;
const place = { matterCode: 'M05', kind: 'STAGE', stage: '部门办理', orgLevel: 'ALL' } as const;

describe('a change set', () => {
  it('is begun again from what a draft already changes', () => {
    const draft = draftOf(table);
    expect([...draft.limits.values()].map(({ after }) => after)).toEqual([null]);
    expect([...draft.weights]).toEqual([['M02', 5]]);
    expect(baseOf(table).get('M02|STAGE|部门办理|ALL')).toMatchObject({ value: 20 });
  });

  it('forgets a limit or a weight that is set back', () => {
    const base = baseOf(table);
    const empty = { limits: new Map(), weights: new Map() };
    const changed = withLimit(empty, base, place, { value: 8, unit: 'WORKDAY' });
    expect([...changed.limits.keys()]).toEqual([keyOf(place)]);
    expect(withLimit(changed, base, place, { value: 10, unit: 'WORKDAY' }).limits.size).toBe(0);
    expect(withWeight(withWeight(empty, 'M05', 0, 3), 'M05', 0, 0).weights.size).toBe(0);
  });

  it('names its places as people do', () => {
    expect(placeText({ ...place, orgLevel: 'STREET' }, '基本养老关系转移接续')).toBe(
      '基本养老关系转移接续 · 部门办理 · 街镇级',
    );
    expect(placeText({ ...place, kind: 'PROCESS', stage: '受理' }, '通用')).toBe('通用 · 流程“受理”');
  });
});
