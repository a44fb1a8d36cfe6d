import { describe, expect, it } from '@jest/globals';
import { audienceOf, livesInPortal } from './audience.ts';

const person = (level: string, ...codes: string[]) => ({ org: { level }, roles: codes.map((code) => ({ code })) });

describe('02 §2 whose place the portal of training is', () => {
  it.each([
    [person('INST', 'INST'), 'institution', true],
    [person('INST', 'OWN_FINANCE'), 'institution', true],
    [person('INST', 'INST', 'OWN_FINANCE'), 'institution', true],
    [person('CITY', 'EXPERT'), 'expert', true],
    [person('INST', 'EXPERT'), 'expert', true],
    [person('CITY', 'TRAINEE', 'EXPERT'), 'expert', true],
    [person('CITY', 'TRAINEE'), 'trainee', true],
    [person('CENTRE', 'CENTRE_CLERK'), 'other', false],
    [person('CENTRE', 'TRAINEE', 'CENTRE_CLERK'), 'trainee', false],
    [person('INST'), 'other', false],
    [person('CITY'), 'other', false],
  ] as const)('%j: %s', (who, audience, alone) => {
    expect([audienceOf(who), livesInPortal(who)]).toEqual([audience, alone]);
  });

  it('03 §40.1 a role of staff is no institution’s by the letters of its code', () => {
    const inspector = person('DISTRICT', 'INST_INSPECTOR');
    expect([audienceOf(inspector), livesInPortal(inspector)]).toEqual(['other', false]);
  });
});
