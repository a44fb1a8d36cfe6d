import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { attendanceCorrection } from '../../../records/attendance-correction.ts';
import { correctionActs } from './correction-acts.tsx';

const help = [
  '课次结束24小时以后，机构修改考勤须申请更正，由机构所在区审核；点开看证明材料。',
  '同意后出勤率随之重新计算，原考勤和更正后的考勤都保留。',
];

/** 考勤更正 (T22-8). */
export default function CorrectionList() {
  return (
    <RecordListPage
      record={attendanceCorrection}
      help={help}
      acts={correctionActs}
      empty={{ title: '没有考勤更正', hint: '机构申请后显示在这里。' }}
    />
  );
}
