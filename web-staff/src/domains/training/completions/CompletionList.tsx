import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { runCompletion } from '../../../records/run-completion.ts';
import { completionActs } from './completion-acts.ts';

/** 结课申请 (02 §16): what institutions hand in once all lessons are over. */
export default function CompletionList() {
  return (
    <RecordListPage
      record={runCompletion}
      help={[
        '课程全部结束后，由培训机构登记考试结果和证书、提交结课申请，所在区审核。',
        '出勤率和考试都达到要求的学员结业；结业结果在通过后生效，机构才能申请补助。',
        '抽查次数不足的，须登记说明后才能通过；有学员在本班次的区可在期限内提出异议。',
      ]}
      acts={completionActs}
      empty={{ title: '没有结课申请', hint: '班次课程全部结束后，机构提交的结课申请显示在这里。' }}
    />
  );
}
