import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type AttendanceCorrectionTypes, attendanceCorrection } from '../../../records/attendance-correction.ts';
import { correctionActs } from './correction-acts.tsx';

/** One 考勤更正 with its proof (T22-8). */
export default function CorrectionPage() {
  return (
    <RecordPage<AttendanceCorrectionTypes>
      record={attendanceCorrection}
      help={['核对证明材料后同意更正或退回；同意后出勤率随之重新计算。']}
      acts={correctionActs}
      title={({ correctionNo }) => `考勤更正 ${correctionNo}`}
    />
  );
}
