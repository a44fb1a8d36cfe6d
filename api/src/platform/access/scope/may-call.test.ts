import { describe, expect, it } from '@jest/globals';
import { ANY_IDENTITY, PUBLIC, SIGNED_IN } from '../../../graphql/access-decorators.ts';
import { type Actor, anonymous, type UserActor } from '../../kernel/index.ts';
import { mayCall } from './may-call.ts';

const user: UserActor = {
  kind: 'USER',
  userId: 'u',
  loginName: 'clerk',
  name: '刘敏',
  orgId: 'o',
  orgName: '中心',
  orgPath: '/o/',
  roles: ['CENTRE_CLERK'],
  permissions: new Set(['case:view']),
  scope: { kind: 'ORG', orgId: 'o' },
  sessionId: 's',
};
const weak: UserActor = { ...user, weakIdentity: true };
const system: Actor = { kind: 'SYSTEM', name: '定时任务' };

describe('mayCall', () => {
  it.each([
    ['anyone, a public operation', anonymous, [PUBLIC], 'OK'],
    ['a stranger, one for signed-in users', anonymous, [SIGNED_IN], 'UNAUTHENTICATED'],
    ['a stranger, one with a permission', anonymous, ['case:view'], 'UNAUTHENTICATED'],
    ['a user, one for signed-in users', user, [SIGNED_IN], 'OK'],
    ['a user, one whose permission is held', user, ['case:edit', 'case:view'], 'OK'],
    ['a user, one whose permission is not held', user, ['case:edit'], 'FORBIDDEN'],
    ['a user, one that declares nothing', user, [], 'FORBIDDEN'],
    ['a weak identity, one for signed-in users', weak, [SIGNED_IN], 'WEAK'],
    ['a weak identity, one for whatever identity', weak, [SIGNED_IN, ANY_IDENTITY], 'OK'],
    ['a job, one for signed-in users', system, [SIGNED_IN], 'FORBIDDEN'],
    ['a job, one with a permission', system, ['case:view'], 'FORBIDDEN'],
  ] as const)('%s: %#', (_who, actor, roles, expected) => {
    expect(mayCall(actor, roles)).toBe(expected);
  });
});
