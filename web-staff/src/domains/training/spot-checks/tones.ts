import type { StateTone } from '@yjs/web-kit';
import type { SpotCheckSlotState, SpotCheckState } from '../../../generated/graphql.ts';

export const slotTones: Readonly<Record<SpotCheckSlotState, StateTone>> = {
  PLANNED: 'waiting',
  DONE: 'done',
  CANCELLED: 'ended',
};

export const checkTones: Readonly<Record<SpotCheckState, StateTone>> = {
  DRAFT: 'waiting',
  SUBMITTED: 'waiting',
  RECTIFYING: 'working',
  RECT_SUBMITTED: 'waiting',
  CLOSED: 'done',
  DROPPED: 'ended',
};
