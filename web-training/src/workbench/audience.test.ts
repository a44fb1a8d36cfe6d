import { describe, expect, it } from '@jest/globals';
import { audienceOf } from './audience.ts';

describe('audience of the training portal', () => {
  it.each([
    [['INST'], 'institution'],
    [['INST_ADMIN'], 'institution'],
    [['EXPERT'], 'expert'],
    [['TRAINEE', 'EXPERT'], 'expert'],
    [['TRAINEE'], 'trainee'],
    [['CENTRE_CLERK'], 'other'],
    [[], 'other'],
  ] as const)('%j is %s', (roles, audience) => {
    expect(audienceOf(roles)).toBe(audience);
  });
});
