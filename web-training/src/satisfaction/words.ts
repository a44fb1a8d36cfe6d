import type { StateTone } from '@yjs/web-kit';
import type { SatisfactionReportState } from '../generated/graphql.ts';

export const reportTones: Readonly<Record<SatisfactionReportState, StateTone>> = {
  COUNTED: 'waiting',
  DELIVERED: 'waiting',
  READ: 'working',
  REPLIED: 'done',
  LAPSED: 'ended',
  SUPERSEDED: 'ended',
};

export const percent = (rate: string | null | undefined): string => (rate == null ? '不显示' : `${rate}%`);
