import { sql } from '../../../../database/sql.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { UNPROVEN } from '../../../../platform/exchange/gateway/banned-proof.ts';
import { GATEWAY_REFUSALS } from '../../../../platform/exchange/gateway/refusals.ts';
import { thresholdOf } from '../rules/rule-setting.ts';
import { counting } from './counting.ts';
import type { Detector } from './finding.ts';
import { admitted, byApp, byIp } from './subjects.ts';

const least = (setting: Parameters<Detector['windowMs']>[0]) => sql`n >= ${thresholdOf(setting, 'count')}`;

/** R1: an address that no list has. An authorisation that has ended is refused with the same code but is nobody's attack. */
export const unauthorised = counting({
  calls: () => ({
    subject: byIp,
    where: sql`l.result_code = 'DX-4032' and l.entry_id is null
               and coalesce(l.error_text, ${GATEWAY_REFUSALS['DX-4032'].text}) = ${GATEWAY_REFUSALS['DX-4032'].text}`,
  }),
  grain: 'call',
  crossed: least,
  measured: sql`n`,
});

/** A banned call that would have failed as well, where bans are to last as long as that (03 §39.3 "switch"). */
export const goesOn = (setting: Parameters<Detector['windowMs']>[0]) =>
  thresholdOf(setting, 'extend') === 1
    ? sql`(l.result_code = 'DX-4031' and right(l.error_text, ${UNPROVEN.length}) = ${UNPROVEN})`
    : sql`false`;

/** R2: signature, timestamp, nonce, an application that does not exist, or a wrong certificate; `marked` = only the clock. */
export const unproven = counting({
  calls: (setting) => ({
    subject: byIp,
    where: sql`(l.result_code in ('DX-4011', 'DX-4012', 'DX-4013', 'DX-4014', 'DX-4015') or ${goesOn(setting)})`,
  }),
  grain: 'call',
  marked: () => sql`l.result_code = 'DX-4012'`,
  crossed: least,
  measured: sql`n`,
});

/** R3: minutes in which an address was told 429. */
export const burst = counting({
  calls: () => ({ subject: byIp, where: sql`l.result_code = 'DX-4291'` }),
  grain: 'minute',
  crossed: least,
  measured: sql`n`,
});

/** R7: an application of office hours calls at night; the eight hours of one night never meet another's. */
export const offHours = counting({
  calls: () => ({
    subject: byApp,
    where: sql`${admitted} and l.direction = 'IN'
               and extract(hour from l.at at time zone 'Asia/Shanghai') not between 6 and 21
               and l.app_id in (select app_id from exchange_app where office_hours)`,
  }),
  grain: 'call',
  crossed: least,
  measured: sql`n`,
  windowMs: 8 * 60 * MINUTE_MS,
});

/** R14: a transmission from or to an address that its uplink entry does not name; whoever transmits logs it so. */
export const outsideEntry = counting({
  calls: () => ({ subject: byIp, where: sql`l.result_code = 'DX-4032' and l.entry_id is not null` }),
  grain: 'call',
  crossed: least,
  measured: sql`n`,
});
