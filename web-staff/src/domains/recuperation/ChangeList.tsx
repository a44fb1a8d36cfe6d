import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { recupChange } from '../../records/recup-change.ts';
import { changeActs } from './recuperation-acts.ts';

/** 替换/取消 (03 §30.5); its file is 替换/取消明细表. */
export default function ChangeList() {
  return (
    <RecordListPage
      record={recupChange}
      help={['名单确定后因突发情况不能参加的，由机构在人员页面发起替换或取消，经区局、市局审批后更新名单。']}
      acts={changeActs}
      empty={{ title: '没有替换或取消', hint: '在疗养人员页面点击“发起替换/取消”。' }}
    />
  );
}
