import type { StateTone } from '@yjs/web-kit';
import type {
  MedicalCycleState,
  MedicalDistrictState,
  MedicalRosterState,
  MedicalStreetState,
} from '../../../generated/graphql.ts';

export const cycleTones: Readonly<Record<MedicalCycleState, StateTone>> = {
  PREPARED: 'waiting',
  IMPORTED: 'working',
  GENERATED: 'waiting',
  DISPATCHING: 'working',
  DISTRICT_REVIEW: 'working',
  CITY_REVIEW: 'waiting',
  TO_PUSH: 'working',
  PUSHED: 'working',
  PARTLY: 'waiting',
  ALL: 'waiting',
  VERIFIED: 'working',
  ARCHIVED: 'done',
  CANCELLED: 'ended',
};

export const rosterTones: Readonly<Record<MedicalRosterState, StateTone>> = {
  COLLECTING: 'working',
  CITY_FIRST: 'waiting',
  CITY_SECOND: 'waiting',
  CITY_FINAL: 'waiting',
  TO_PUSH: 'working',
  PUSHED: 'working',
  PARTLY: 'waiting',
  ALL: 'waiting',
  VERIFIED: 'working',
  ARCHIVED: 'done',
  CANCELLED: 'ended',
};

export const districtTones: Readonly<Record<MedicalDistrictState, StateTone>> = {
  TO_DISPATCH: 'waiting',
  DISPATCHED: 'working',
  FIRST: 'waiting',
  SECOND: 'waiting',
  FINAL: 'waiting',
  PASSED: 'working',
  DONE: 'done',
  CANCELLED: 'ended',
};

export const streetTones: Readonly<Record<MedicalStreetState, StateTone>> = {
  WAITING: 'waiting',
  FED_BACK: 'working',
  DONE: 'done',
  CANCELLED: 'ended',
};
