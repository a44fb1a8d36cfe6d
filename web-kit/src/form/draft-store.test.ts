import { describe, expect, it } from '@jest/globals';
import { parseDraft, withoutPersonalData } from './draft-store.ts';

describe('drafts on a shared machine', () => {
  it('leave personal fields out, by name, by content and by the form’s own mark, at any depth', () => {
    const kept = withoutPersonalData(
      {
        name: '张三',
        idNo: '11010519491231002X',
        mobile: '13800000000',
        bankAccount: '6222000000000000',
        regAddress: '黄浦区某路 1 号',
        contactPhone: '13800000001',
        remark: '电话 138 0000 0000',
        disabilityLevel: '8',
        placementType: 'TX',
        honours: [{ type: '1', year: 2020, docNo: 'A1' }],
      },
      new Set(['disabilityLevel']),
    );
    expect(kept).toEqual({ placementType: 'TX', honours: [{ type: '1', year: 2020 }] });
  });

  it('are forgotten when damaged or older than 90 days', () => {
    const day = 24 * 3600_000;
    const draft = (age: number) => JSON.stringify({ savedAt: new Date(Date.now() - age).toISOString(), value: {} });
    expect(parseDraft(draft(89 * day))).toBeDefined();
    expect(parseDraft(draft(91 * day))).toBeUndefined();
    expect(parseDraft('{"savedAt":1}')).toBeUndefined();
    expect(parseDraft('{')).toBeUndefined();
  });
});
