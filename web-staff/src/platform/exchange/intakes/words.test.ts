import { describe, expect, it } from '@jest/globals';
import type { IntakeRowFragment } from '../../../generated/graphql.ts';
import { intakeState, sizeText } from './words.ts';

const row = (changes: Partial<IntakeRowFragment>) =>
  ({ state: 'DONE', troubled: false, openCount: 0, handledHow: null, ...changes }) as IntakeRowFragment;

describe('what an intake is called', () => {
  it('says what waits for somebody before what went well', () => {
    expect(intakeState(row({ troubled: true, openCount: 3 }))).toEqual({
      title: '已接收，3 行待处理',
      tone: 'waiting',
    });
    expect(intakeState(row({ state: 'FAILED', troubled: true })).title).toBe('未能接收');
    expect(intakeState(row({ state: 'FAILED', handledHow: 'RETAKEN' }))).toEqual({
      title: '未能接收，已重新接收',
      tone: 'done',
    });
    expect(intakeState(row({ state: 'DUPLICATE' }))).toEqual({ title: '重复', tone: 'ended' });
  });

  it('tells sizes in the unit that fits', () => {
    expect([sizeText(12), sizeText(1536), sizeText(3 * 1024 * 1024)]).toEqual(['12 B', '1.5 KB', '3.0 MB']);
  });
});
