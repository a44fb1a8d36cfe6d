import { findOrgByCode } from './platform/access/index.ts';
import { alarmTechnicians } from './platform/notify/index.ts';
import { onOutboxAlarm } from './platform/outbox/index.ts';

const CITY = '310000';

/** Pushes in trouble become notices to the technicians. The two rooms do not know each other; this line joins them. */
export function connectAlarms(): () => void {
  return onOutboxAlarm(async (tx, alarm) => {
    const city = await findOrgByCode(tx, CITY);
    if (city) await alarmTechnicians(tx, city.id, alarm);
  });
}
