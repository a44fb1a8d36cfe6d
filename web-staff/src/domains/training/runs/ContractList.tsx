import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { runContract } from '../../../records/run-contract.ts';
import { contractActs } from './run-acts.ts';

const help = [
  '每个班次与每个有学员的区各一份合同，人数和金额按班次学员计算。',
  '培训机构上传盖章的合同后，核对扫描件，确认签订；可选择多份一次签订。',
];

/** 培训合同 of the caller's district, or of all (02 §13.6). */
export default function ContractList() {
  return (
    <RecordListPage
      record={runContract}
      help={help}
      acts={{ ...contractActs, at: 'selection' }}
      empty={{ title: '没有符合条件的培训合同', hint: '开班申请复核通过后，按学员安置区生成。' }}
    />
  );
}
