import { describe, expect, it } from '@jest/globals';
import { DomainError } from './domain-error.ts';
import { requireReason } from './reason-text.ts';

const refusalOf = (act: () => string) => {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, message: error.message, fields: error.fields };
  }
};

describe('a reason', () => {
  it('has 5 to 500 characters as people count them, without the blanks around it', () => {
    expect(requireReason('  材料已补齐  ')).toBe('材料已补齐');
    expect(requireReason('𠮷'.repeat(500))).toHaveLength(1000);
    expect(refusalOf(() => requireReason('𠮷'.repeat(4)))).toMatchObject({ code: 'E-0005' });
  });

  it('that is too long is not called too short', () => {
    expect(refusalOf(() => requireReason('长'.repeat(501)))).toEqual({
      code: 'E-0005',
      message: '原因不能超过500个字',
      fields: [],
    });
    expect(refusalOf(() => requireReason(null))).toMatchObject({ message: '请填写原因（不少于5个字）' });
  });

  it('marks its field, in the words of the field', () => {
    expect(refusalOf(() => requireReason('短', { path: 'note' }))).toMatchObject({
      fields: [{ path: 'note', message: '请填写原因（不少于5个字）', code: 'E-0005' }],
    });
    expect(refusalOf(() => requireReason('短', { path: 'reason', asked: '请填写下载原因' }))).toMatchObject({
      message: '请填写下载原因（5至500个字）',
    });
  });
});
