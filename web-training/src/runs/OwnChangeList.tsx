import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { runChange } from '../records/run-change.ts';

/** 班次变更 that the institution has asked for. */
export default function OwnChangeList() {
  return (
    <RecordListPage
      record={runChange}
      help={['在培训班次页面点击“申请变更”，可以调整日期、场地、班主任，补录学员或取消开班。']}
      empty={{ title: '没有符合条件的班次变更', hint: '在培训班次页面提出。' }}
    />
  );
}
