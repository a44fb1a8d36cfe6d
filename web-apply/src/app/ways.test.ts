import { describe, expect, it } from '@jest/globals';
import { wayOn } from './ways.ts';

describe('R7.2 a refusal leaves a way on', () => {
  it.each(['E-0702', 'E-0703', 'E-0704', 'E-0705', 'E-0801', 'E-0804', 'E-0808'])('%s', (code) => {
    expect(wayOn(code, '/confirm')?.title).toBeTruthy();
  });

  it('a proof comes back to the page on which it was asked for', () => {
    expect(wayOn('E-0804', '/applications/1?withdraw=1')).toMatchObject({
      href: '/sign-in/real-name/apply/start?back=%2Fapply%2Fapplications%2F1%3Fwithdraw%3D1',
    });
    expect(wayOn('E-0504', '/form')).toBeUndefined();
  });
});
