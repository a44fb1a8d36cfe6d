import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { runChange } from '../../../records/run-change.ts';
import { changeActs } from './run-acts.ts';

const help = [
  '复核通过后，培训机构调整日期、场地、班主任，补录学员或取消开班，须提出申请。',
  '调整日期不超过7天的由区审核，超过的再报市服务中心；补录由学员安置区审核。',
];

/** 班次变更 (BR21-4, T21-7, T21-9). */
export default function RunChangeList() {
  return (
    <RecordListPage
      record={runChange}
      help={help}
      acts={changeActs}
      empty={{ title: '没有符合条件的班次变更', hint: '培训机构提出申请后显示在这里。' }}
    />
  );
}
