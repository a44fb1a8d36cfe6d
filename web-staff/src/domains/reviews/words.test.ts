import { describe, expect, it } from '@jest/globals';
import { evaluationFields, evaluationUrl, toEvaluationFilter } from './words.ts';

const anything = { districts: [], centres: [], matters: [] };
const emptyState = {
  search: '',
  grade: [],
  business: [],
  scene: [],
  channel: [],
  reply: '',
  proxy: false,
  matter: '',
  district: '',
  centre: '',
  from: '',
  to: '',
};

describe('R9.3.2 评价查询', () => {
  it('is narrowed by business type, scene and channel', () => {
    expect(
      toEvaluationFilter({ ...emptyState, business: ['FUNDS'], scene: ['WINDOW'], channel: ['PAD', 'QR'] }),
    ).toEqual({ businessTypes: ['FUNDS'], scenes: ['WINDOW'], channels: ['PAD', 'QR'] });
    expect(toEvaluationFilter(emptyState)).toEqual({});
  });

  it('offers each of them, in words, and keeps each in the address', () => {
    const fields = evaluationFields(anything);
    for (const [key, label] of Object.entries({ business: '业务类型', scene: '服务场景', channel: '评价渠道' })) {
      expect(fields).toContainEqual(expect.objectContaining({ key, label, kind: 'multi' }));
      expect(Object.keys(evaluationUrl)).toContain(key);
    }
  });
});
