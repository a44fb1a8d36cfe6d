import { describe, expect, it } from '@jest/globals';
import { filterOf, type LogState } from './log-state.ts';

const state: LogState = {
  from: '2026-03-09',
  to: '2026-03-10',
  direction: '',
  app: '',
  district: '',
  ip: '',
  code: '',
  ok: '',
  message: '',
  trace: '',
  channel: '',
  source: '',
  hour: '',
  open: '',
};

describe('filter of the exchange log', () => {
  it('takes whole days of Shanghai, the last one included', () => {
    expect(filterOf(state, '')).toMatchObject({
      from: '2026-03-09T00:00:00.000+08:00',
      to: '2026-03-11T00:00:00.000+08:00',
    });
  });

  it('takes one day when only one end is given', () => {
    expect(filterOf({ ...state, to: '' }, '')).toMatchObject({ to: '2026-03-10T00:00:00.000+08:00' });
  });

  it('leaves out what is not asked for, and keeps the person beside the address', () => {
    expect(filterOf({ ...state, ok: 'no', direction: 'IN' }, '310101194503120016')).toMatchObject({
      succeeded: false,
      direction: 'IN',
      idNo: '310101194503120016',
      appId: undefined,
    });
  });

  it('AC37-1 takes an hour of one day and the results that the statistics count', () => {
    expect(filterOf({ ...state, to: state.from, hour: '10', ok: 'denied' }, '')).toMatchObject({
      from: '2026-03-09T02:00:00.000Z',
      to: '2026-03-09T03:00:00.000Z',
      outcome: 'DENIED',
      succeeded: undefined,
    });
    expect(filterOf({ ...state, hour: '10', ok: 'error' }, '')).toMatchObject({
      to: '2026-03-11T00:00:00.000+08:00',
      outcome: 'ERROR',
    });
  });
});
