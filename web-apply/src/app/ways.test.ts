import { describe, expect, it } from '@jest/globals';
import { wayOn } from './ways.ts';

describe('R7.2 a refusal leaves a way on', () => {
  it.each(['E-0702', 'E-0703', 'E-0704', 'E-0705', 'E-0709', 'E-0801', 'E-0804', 'E-0808', 'E-0809', 'E-0810'])(
    '%s',
    (code) => {
      expect(wayOn(code, '/confirm')?.title).toBeTruthy();
    },
  );

  it.each(['E-0801', 'E-0802', 'E-0803', 'E-0805', 'E-0806', 'E-0807'])(
    '01 §2.9 %s names 随申办; on a computer the advice beside it names the way that is there',
    (code) => {
      expect(wayOn(code, '/form')).toMatchObject({
        title: '用一网通办实名登录',
        advice: expect.stringContaining('在电脑上用“一网通办”实名登录'),
        href: '/sign-in/real-name/apply/start?back=%2Fapply%2Fform',
      });
    },
  );

  it('a proof comes back to the page on which it was asked for', () => {
    expect(wayOn('E-0804', '/applications/1?withdraw=1')).toMatchObject({
      href: '/sign-in/real-name/apply/start?back=%2Fapply%2Fapplications%2F1%3Fwithdraw%3D1',
    });
    expect(wayOn('E-0504', '/form')).toBeUndefined();
  });
});
