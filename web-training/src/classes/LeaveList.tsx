import { actsOf } from '@yjs/web-kit';
import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { trainingLeave } from '../records/training-leave.ts';

const help = ['学员在手机上申请请假，由机构审核。同意后，考勤表中该时段显示“已准假”，登记时计为请假。'];
const acts = actsOf(trainingLeave, {
  name: ({ leaveNo, nameMasked }) => `${nameMasked} ${leaveNo}`,
  consequences: { approve: ['考勤表该时段显示“已准假”，学员收到通知。'], decline: ['学员收到通知。'] },
});

/** 学员请假 of the institution's runs (T22-9). */
export default function LeaveList() {
  return <RecordListPage record={trainingLeave} help={help} acts={acts} empty={{ title: '没有请假申请' }} />;
}
