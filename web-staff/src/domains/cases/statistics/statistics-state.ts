import { today, type UrlValues, urlChoice, urlDay, urlText } from '@yjs/web-kit';
import type { CaseStatFilter, LimitKind } from '../../../generated/graphql.ts';
import { limitKindTitles } from '../../../generated/titles/limit-kind.ts';

export const limitKindWords: Readonly<Record<LimitKind, string>> = limitKindTitles;

/** What of the page stands in the address. */
export const statUrl = {
  tab: urlChoice(['volume', 'limits', 'warnings', 'duplicates', 'forced', 'prefill'], 'volume'),
  from: urlDay(),
  to: urlDay(),
  district: urlText(),
  matter: urlText(),
  kind: urlChoice<LimitKind>(['PROMISE', 'LEGAL', 'STAGE'], 'PROMISE'),
};

export type StatState = UrlValues<typeof statUrl>;

/** The days that are shown: the last twelve months up to today unless chosen. */
export function daysOf(state: Pick<StatState, 'from' | 'to'>): { from: string; to: string } {
  const to = state.to || today();
  return { from: state.from || firstOfYearBefore(to), to };
}

function firstOfYearBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month === 12 ? `${year}-01-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}-01`;
}

/** The filter of the API. */
export function filterOf(state: Omit<StatState, 'tab' | 'kind'>): CaseStatFilter {
  const { district, matter } = state;
  return {
    ...daysOf(state),
    ...(district ? { districtCode: district } : {}),
    ...(matter ? { matterCode: matter } : {}),
  };
}

/** The filter as fields of a request for a file. */
export function exportFields(filter: CaseStatFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])),
  );
}

/** The address of a queue with what is filled in. */
export function queueAddress(path: string, values: Readonly<Record<string, string | null | undefined>>): string {
  const filled = Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return `${path}?${new URLSearchParams(filled)}`;
}

/** First and last day of a month `YYYY-MM`, cut to the days that are shown. */
export function monthWithin(month: string, { from, to }: { from: string; to: string }): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
  return { from: `${month}-01` < from ? from : `${month}-01`, to: last > to ? to : last };
}

export const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`);

/** How much more or less than then: +12.5%; without anything then there is no rate. */
export function change(now: number, then: number): string {
  if (then === 0) return '—';
  return `${now >= then ? '+' : '−'}${((Math.abs(now - then) / then) * 100).toFixed(1)}%`;
}

const DAY_MINUTES = 390;

/** Working minutes as people say them: 2 个工作日 1 小时 30 分. */
export function workingTime(minutes: number | null | undefined): string {
  if (minutes == null) return '—';
  const [days, rest] = [Math.floor(minutes / DAY_MINUTES), minutes % DAY_MINUTES];
  const [hours, left] = [Math.floor(rest / 60), rest % 60];
  const parts = [days > 0 && `${days} 个工作日`, hours > 0 && `${hours} 小时`, left > 0 && `${left} 分`];
  return parts.filter(Boolean).join(' ') || '不到 1 分';
}
