import { today, type UrlValues, urlChoice, urlDay, urlText } from '@yjs/web-kit';
import type { ExchangeCallFilterInput } from '../../../generated/graphql.ts';

/** What of the log's filter stands in the address; an ID number never does. */
export const logUrl = {
  from: urlDay(),
  to: urlDay(),
  direction: urlChoice(['', 'IN', 'OUT'], ''),
  app: urlText(),
  district: urlText(),
  ip: urlText(),
  code: urlText(),
  ok: urlChoice(['', 'yes', 'no', 'denied', 'error'], ''),
  hour: urlText(),
  message: urlText(),
  trace: urlText(),
  channel: urlText(),
  source: urlText(),
  open: urlText(),
};

export type LogState = UrlValues<typeof logUrl>;

/** The filter of the API; without days it is today, Shanghai time. */
export function filterOf(state: LogState, idNo: string): ExchangeCallFilterInput {
  const from = state.from || state.to || today();
  const to = state.to || state.from || today();
  return {
    ...(hourOf(state.hour, from, to) ?? {
      from: `${from}T00:00:00.000+08:00`,
      to: `${dayAfter(to)}T00:00:00.000+08:00`,
    }),
    direction: state.direction === '' ? undefined : (state.direction as 'IN' | 'OUT'),
    appId: state.app || undefined,
    districtCode: state.district || undefined,
    ip: state.ip || undefined,
    channelId: state.channel || undefined,
    resultCode: state.code || undefined,
    sourceId: state.source || undefined,
    succeeded: state.ok === 'yes' ? true : state.ok === 'no' ? false : undefined,
    outcome: state.ok === 'denied' ? 'DENIED' : state.ok === 'error' ? 'ERROR' : undefined,
    messageId: state.message || undefined,
    traceId: state.trace || undefined,
    idNo: idNo || undefined,
  };
}

/** One hour of a day; over several days there is none. */
function hourOf(hour: string, from: string, to: string): { from: string; to: string } | undefined {
  if (from !== to || !/^([01]\d|2[0-3])$/.test(hour)) return undefined;
  const begin = Date.parse(`${from}T${hour}:00:00.000+08:00`);
  return { from: new Date(begin).toISOString(), to: new Date(begin + 3_600_000).toISOString() };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
