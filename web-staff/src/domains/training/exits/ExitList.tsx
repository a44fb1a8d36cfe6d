import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { trainingExit } from '../../../records/training-exit.ts';
import { exitActs } from './exit-acts.ts';

const help = [
  '学员超过取消截止时间或已编入班次的，不能自行取消，须申请退训，由安置地的区审核。',
  '同意后报名转为“已退训”，空出的名额按顺序递补给候补学员。',
];

/** 退训申请 of the reader's scope (T13-7). */
export default function ExitList() {
  return (
    <RecordListPage
      record={trainingExit}
      help={help}
      acts={exitActs}
      empty={{ title: '没有退训申请', hint: '本区学员申请退训后出现在这里，并向您发送待办。' }}
    />
  );
}
