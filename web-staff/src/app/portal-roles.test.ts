import { describe, expect, it } from '@jest/globals';
import { livesInPortal } from './portal-roles.ts';

describe('who is brought from the console to the portal of training', () => {
  it.each([
    [['TRAINEE'], true],
    [['EXPERT'], true],
    [['TRAINEE', 'INST_ADMIN'], true],
    [['CENTRE_CLERK'], false],
    [['TRAINEE', 'CENTRE_CLERK'], false],
    [[], false],
  ] as const)('%j: %s', (roles, brought) => {
    expect(livesInPortal(roles)).toBe(brought);
  });
});
