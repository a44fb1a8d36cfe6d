import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { runContract } from '../records/run-contract.ts';

/** 培训合同 of the institution's runs. */
export default function OwnContractList() {
  return (
    <RecordListPage
      record={runContract}
      help={['开班申请复核通过后，按学员安置区各生成一份合同；盖章后上传扫描件，由该区确认签订。']}
      empty={{ title: '没有符合条件的培训合同', hint: '开班申请复核通过后显示在这里。' }}
    />
  );
}
