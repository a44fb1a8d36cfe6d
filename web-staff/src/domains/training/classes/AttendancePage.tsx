import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { trainingClassMember } from '../../../records/training-class-member.ts';

/** One trainee’s attendance as the offices see it. */
export default function AttendancePage() {
  return (
    <RecordPage
      record={trainingClassMember}
      help={['学员在本班次的出勤情况。考勤有误的，由机构申请考勤更正。']}
      title={({ nameMasked, className }) => `${className} ${nameMasked}`}
    />
  );
}
