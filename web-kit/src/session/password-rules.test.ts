import { describe, expect, it } from '@jest/globals';
import { passwordProblem } from './password-rules.ts';

describe('a new password (L3-01)', () => {
  it.each([
    ['', '请输入新密码'],
    ['Abc12!', '至少 10 位'],
    ['abcdefghij1', '三种'],
    ['OldPassw0rd!', '不能与当前密码相同'],
  ])('%j is refused', (next, message) => {
    expect(passwordProblem(next, 'OldPassw0rd!')).toContain(message);
  });

  it('passes with three kinds of ten characters', () => {
    expect(passwordProblem('Shanghai2026', 'OldPassw0rd!')).toBeUndefined();
  });
});
