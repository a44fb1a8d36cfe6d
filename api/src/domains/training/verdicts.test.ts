import { describe, expect, it } from '@jest/globals';
import { verdicts } from './verdicts.ts';

const spec = { permission: 'training.application:review', pass: 'NEXT', back: 'RETURNED', reject: 'REJECTED' };

describe('the verdicts of a level (02 §2.3)', () => {
  it('pass with an optional opinion, send back and turn down with one that is needed', () => {
    const { districtPass, districtReturn, districtReject } = verdicts({
      ...spec,
      level: 'district',
      guards: ['complete'],
    });
    expect(districtPass).toMatchObject({ to: 'NEXT', input: 'NOTE', guards: ['complete'], batch: true });
    expect(districtReturn).toMatchObject({ to: 'RETURNED', input: 'OPINION' });
    expect(districtReject).toMatchObject({ to: 'REJECTED', input: 'OPINION', tone: 'DANGER' });
    expect(districtPass).not.toHaveProperty('separateFrom');
  });

  it('are kept from who has given any of another level', () => {
    const found = verdicts({ permission: 'p', pass: 'NEXT', level: 'centre', apartFrom: ['district'] });
    expect(Object.keys(found)).toEqual(['centrePass']);
    expect(found.centrePass?.separateFrom).toEqual({
      actions: ['districtPass', 'districtReturn', 'districtReject'],
      heldBy: 'verdict.separate_levels',
      message: '同一人员不得同时办理审核与复核',
    });
  });
});
