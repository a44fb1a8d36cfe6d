import { describe, expect, it } from '@jest/globals';
import { expiryState } from './qualification-state.ts';

describe('state of a qualification (02 §6.3)', () => {
  it.each([
    ['2026-07-01', 'VALID'],
    ['2026-07-02', 'EXPIRING'],
    ['2026-09-30', 'EXPIRING'],
    ['2026-10-01', 'EXPIRED'],
  ])('valid to 2026-09-30 is on %s %s', (today, state) => {
    expect(expiryState('2026-09-30', today, 90)).toBe(state);
  });

  it('is valid for good without a last day', () => {
    expect(expiryState(null, '2199-12-31', 90)).toBe('VALID');
  });
});
