import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { trainingChange } from '../../../records/training-change.ts';
import { changeActs } from './change-acts.ts';

const help = [
  '机构名称、统一社会信用代码、法定代表人、所在区、银行账户和在库项目的内容，须经审核后变更；审核通过前原信息继续有效。',
  '机构信息由所在区审核；涉及银行账户和培训项目的，还须市服务中心复核。',
];

/** 变更申请审核: the requests of the reader's scope (BR14-5, T15-7). */
export default function ChangeList() {
  return (
    <RecordListPage
      record={trainingChange}
      help={help}
      acts={changeActs}
      empty={{ title: '没有符合条件的变更申请', hint: '培训机构提交变更申请后出现在这里，并向您发送待办。' }}
    />
  );
}
