import type { Tones } from '@yjs/web-kit';
import type { SatisfactionReportTypes } from '../records/satisfaction-report.ts';

/** Where an institution waits, or is waited for, otherwise than its office. */
export const reportTones: Partial<Tones<SatisfactionReportTypes>> = { DELIVERED: 'waiting', LAPSED: 'ended' };

export const percent = (rate: string | null | undefined): string => (rate == null ? '不显示' : `${rate}%`);
