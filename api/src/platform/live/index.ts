export type {
  BusEvent,
  CalendarChanged,
  ChangeBus,
  EventsMissed,
  NoticeArrived,
  RecordChanged,
  SessionRevoked,
} from './change-bus.ts';
export { followSettings } from './follow-settings.ts';
export { LocalBus } from './local-bus.ts';
export { PgNotifyBus } from './pg-notify-bus.ts';
export { PollingBus } from './polling-bus.ts';
