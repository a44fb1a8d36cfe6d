import { describe, expect, it } from '@jest/globals';
import { daysOf, filterOf, hourOf, logAddress, percent, type StatState } from './statistics-state.ts';

const state: StatState = {
  tab: 'calls',
  from: '2026-03-02',
  to: '2026-03-09',
  direction: '',
  app: '',
  district: '',
  channel: '',
  source: '',
  outcome: '',
};

describe('state of the statistics page', () => {
  it('shows a week up to the last day unless days are chosen', () => {
    expect(daysOf({ from: '', to: '2026-03-09' })).toEqual({ from: '2026-03-03', to: '2026-03-09' });
  });

  it('asks for whole days of Shanghai, the last one included', () => {
    expect(filterOf({ ...state, outcome: 'DENIED', app: 'youfu', district: '310109' })).toEqual({
      from: '2026-03-02T00:00:00.000+08:00',
      to: '2026-03-10T00:00:00.000+08:00',
      direction: undefined,
      appId: 'youfu',
      districtCode: '310109',
      channelId: undefined,
      sourceId: undefined,
      outcome: 'DENIED',
    });
  });

  it('AC37-1 leads from a figure to its lines of the log: same days, same filter, same outcome', () => {
    expect(logAddress(state, { ok: 'denied' })).toBe('/exchange/log?from=2026-03-02&to=2026-03-09&ok=denied');
    expect(logAddress({ ...state, app: 'a&b', district: '310109', outcome: 'ERROR' })).toBe(
      '/exchange/log?from=2026-03-02&to=2026-03-09&app=a%26b&district=310109&ok=error',
    );
  });

  it('leads from a point of the trend to its hour in Shanghai', () => {
    expect(hourOf('2026-03-08T16:00:00.000Z')).toEqual({ from: '2026-03-09', to: '2026-03-09', hour: '00' });
  });

  it('has no share of nothing', () => {
    expect([percent(9, 10), percent(0, 0)]).toEqual(['90.0%', '—']);
  });
});
