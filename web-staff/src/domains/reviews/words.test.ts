import { describe, expect, it } from '@jest/globals';
import { evaluation } from '../../records/evaluation.ts';

const emptyState = {
  search: '',
  grade: [],
  business: [],
  scene: [],
  channel: [],
  reply: '' as const,
  proxy: false,
  matter: '',
  district: '',
  centre: '',
  replyId: '',
  from: '',
  to: '',
};

describe('R9.3.2 评价查询', () => {
  it('is narrowed by business type, scene and channel', () => {
    expect(
      evaluation.toFilter({ ...emptyState, business: ['FUNDS'], scene: ['WINDOW'], channel: ['PAD', 'QR'] }),
    ).toEqual({ businessTypes: ['FUNDS'], scenes: ['WINDOW'], channels: ['PAD', 'QR'] });
    expect(evaluation.toFilter(emptyState)).toEqual({});
  });

  it('offers each of them, in words, and keeps each in the address', () => {
    for (const [key, label] of Object.entries({ business: '业务类型', scene: '服务场景', channel: '评价渠道' })) {
      expect(evaluation.filters).toContainEqual(expect.objectContaining({ key, label, kind: 'multi' }));
      expect(Object.keys(evaluation.url)).toContain(key);
    }
  });
});
