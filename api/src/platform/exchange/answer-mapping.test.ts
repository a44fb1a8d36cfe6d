import { describe, expect, it } from '@jest/globals';
import { answerOfReply } from './answer-mapping.ts';

describe('what a counterpart’s answer means', () => {
  it.each([
    [200, { code: 200, message: '成功' }, 'ACKED'],
    [200, { code: '200' }, 'ACKED'],
    [200, { code: 4001, message: '未找到受理信息' }, 'REJECTED'],
    [400, { code: 422, message: '实施编码不存在' }, 'REJECTED'],
    [200, { code: 500, message: '系统异常' }, 'RETRY'],
    [500, { code: 200 }, 'RETRY'],
    [502, undefined, 'RETRY'],
    [200, '<html>', 'RETRY'],
    [401, { code: 401, message: '令牌无效' }, 'RETRY'],
    [404, { code: 404 }, 'RETRY'],
    [429, { code: 429 }, 'RETRY'],
    [302, undefined, 'RETRY'],
  ])('HTTP %s %j → %s', (status, json, outcome) => {
    expect(answerOfReply({ status, json, bytes: 0 })).toMatchObject({ outcome });
  });

  it('keeps the counterpart’s code and words', () => {
    expect(answerOfReply({ status: 200, json: { code: 4001, message: '未找到受理信息' }, bytes: 0 })).toEqual({
      outcome: 'REJECTED',
      code: '4001',
      message: '未找到受理信息',
    });
  });
});
