import { describe, expect, it } from '@jest/globals';
import { passwordProblem } from './password-rules.ts';

const known = { loginName: 'clerk_hk', current: 'OldPassw0rd!' };

describe('a new password (L3-01)', () => {
  it.each([
    ['', '请输入新密码'],
    ['Abc12!', '至少 10 位'],
    ['Abcdef12!', '至少 10 位'],
    [`Aa1${'x'.repeat(62)}`, '不超过 64 位'],
    ['abcdefghij1', '三种'],
    ['Clerk_HK2026', '不能包含登录名'],
    ['OldPassw0rd!', '不能与当前密码相同'],
  ])('%j is refused', (next, message) => {
    expect(passwordProblem(next, known)).toContain(message);
  });

  it('passes with three kinds of ten characters', () => {
    expect(passwordProblem('Shanghai2026', known)).toBeUndefined();
  });
});
