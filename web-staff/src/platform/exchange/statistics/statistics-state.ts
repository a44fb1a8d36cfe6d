import { today, type UrlValues, urlChoice, urlDay, urlText } from '@yjs/web-kit';
import type { ExchangeOutcome, ExchangeStatFilterInput } from '../../../generated/graphql.ts';

/** What of the page stands in the address. */
export const statUrl = {
  tab: urlChoice(['calls', 'use', 'idle'], 'calls'),
  from: urlDay(),
  to: urlDay(),
  direction: urlChoice(['', 'IN', 'OUT'], ''),
  app: urlText(),
  district: urlText(),
  channel: urlText(),
  source: urlText(),
  outcome: urlChoice(['', 'OK', 'DENIED', 'ERROR'], ''),
};

export type StatState = UrlValues<typeof statUrl>;

const DAY_MS = 86_400_000;
const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The days that are shown: a week up to today unless chosen. */
export function daysOf(state: Pick<StatState, 'from' | 'to'>): { from: string; to: string } {
  const to = state.to || today();
  return { from: state.from || shift(to, -6), to };
}

/** The filter of the API: whole days of Shanghai, the last one included. */
export function filterOf(state: StatState): ExchangeStatFilterInput {
  const { from, to } = daysOf(state);
  return {
    from: `${from}T00:00:00.000+08:00`,
    to: `${shift(to, 1)}T00:00:00.000+08:00`,
    direction: state.direction === '' ? undefined : (state.direction as 'IN' | 'OUT'),
    appId: state.app || undefined,
    districtCode: state.district || undefined,
    channelId: state.channel || undefined,
    sourceId: state.source || undefined,
    outcome: state.outcome === '' ? undefined : (state.outcome as ExchangeOutcome),
  };
}

/** How the log names an outcome in its address. */
const LOG_RESULTS: Readonly<Record<string, string>> = { OK: 'yes', DENIED: 'denied', ERROR: 'error' };

/** The lines of the log behind a figure: the filter of the page, narrowed by `more`. */
export function logAddress(state: StatState, more: Readonly<Record<string, string>> = {}): string {
  const { from, to } = daysOf(state);
  const { direction, app, district, channel, source, outcome } = state;
  const all = { from, to, direction, app, district, channel, source, ok: LOG_RESULTS[outcome] ?? '', ...more };
  const filled = Object.entries(all).filter(([, value]) => value !== '');
  return `/exchange/log?${new URLSearchParams(filled)}`;
}

/** Day and hour of a moment in Shanghai, as the log's address has them. */
export function hourOf(moment: string): { from: string; to: string; hour: string } {
  const local = new Date(Date.parse(moment) + 8 * 3_600_000).toISOString();
  return { from: local.slice(0, 10), to: local.slice(0, 10), hour: local.slice(11, 13) };
}

export const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`);
