import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { trainingClassMember } from '../../../records/training-class-member.ts';

const help = [
  '每名在训学员的出勤情况，可按出勤率、旷课次数排序，导出考勤汇总。',
  '至今出勤率以已登记考勤的课次为准；全程出勤率以全部已排课次为分母。',
];

/** 学员考勤: who attends how much, over all runs (02 §14.6). */
export default function AttendanceRanking() {
  return (
    <RecordListPage
      record={trainingClassMember}
      help={help}
      empty={{ title: '没有在训学员', hint: '机构分班后显示在这里。' }}
    />
  );
}
