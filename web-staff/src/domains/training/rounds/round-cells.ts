import { type Cells, formatWindowDays } from '@yjs/web-kit';
import type { EnrolmentRoundTypes } from '../../../records/enrolment-round.ts';

/** Cells of the rounds console that say two things at once. */
export const roundCells: Cells<EnrolmentRoundTypes> = {
  waiting: (row) => `${row.waiting}/${row.waitlistCapacity}`,
  openFrom: (row) => formatWindowDays(row.openFrom, row.openTo),
};
