import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { trainingClass } from '../../../records/training-class.ts';

const help = [
  '各班次分班后的班级，按至今出勤率可以排序；点开看班级情况。',
  '出勤率按已登记考勤的课次计算：出勤课时除以应到课时，“不适用”不计，中途入班的从入班日算起。',
];

/** 班级考勤 over all runs that the office has to do with (02 §14.6). */
export default function ClassList() {
  return (
    <RecordListPage record={trainingClass} help={help} empty={{ title: '没有班级', hint: '机构分班后显示在这里。' }} />
  );
}
