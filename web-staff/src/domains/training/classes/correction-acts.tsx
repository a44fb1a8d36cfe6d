import { actsOf } from '@yjs/web-kit';
import { attendanceCorrection } from '../../../records/attendance-correction.ts';

/** What a verdict comes to. */
export const correctionActs = actsOf(attendanceCorrection, {
  name: ({ correctionNo, nameMasked }) => `${nameMasked} ${correctionNo}`,
  consequences: {
    districtPass: ['考勤按申请更正，学员出勤率重新计算，机构收到通知。'],
    districtReturn: ['考勤不变，机构收到通知，可以重新申请。'],
  },
});
