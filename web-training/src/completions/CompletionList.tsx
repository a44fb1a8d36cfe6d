import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { runCompletion } from '../records/run-completion.ts';
import { completionActs } from './completion-acts.ts';

/** 结课申请 of the institution's runs (02 §16). */
export default function CompletionList() {
  return (
    <RecordListPage
      record={runCompletion}
      help={[
        '班次的课程全部结束后，系统自动生成结课申请。',
        '登记考试结果和证书、填写培训总结、上传考核材料后提交；证书编号可以在结课后补登。',
        '区审核通过后，可以申请补助。',
      ]}
      acts={completionActs}
      empty={{ title: '没有结课申请', hint: '班次课程全部结束后自动生成。' }}
    />
  );
}
