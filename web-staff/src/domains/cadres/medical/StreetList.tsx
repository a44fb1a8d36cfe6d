import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { medicalStreet } from '../../../records/medical-street.ts';
import { streetActs } from './medical-acts.ts';

/** 街镇名册 (03 §33.8). */
export default function StreetList() {
  return (
    <RecordListPage
      record={medicalStreet}
      help={[
        '打开名册，逐人确认或提出异议；全部核对后提交反馈，期限5个工作日。',
        '逾期未反馈的，区退役局可以说明原因后代为确认。',
      ]}
      acts={streetActs}
      empty={{ title: '没有街镇名册', hint: '区退役局下发后显示在这里。' }}
    />
  );
}
