import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { medicalRoster } from '../../../records/medical-roster.ts';
import { rosterActs } from './medical-acts.ts';

/** 发放名册 of the city (03 §33.8). */
export default function RosterList() {
  return (
    <RecordListPage
      record={medicalRoster}
      help={[
        '各区全部通过后，名册由市业务负责人、业务处处长、分管领导依次审批；导入数据的人员不能审批同一名册。',
        '终审签名后自动进行死亡核验并推送资金监管平台，结果在“发放批次”中核验。',
      ]}
      acts={rosterActs}
      empty={{ title: '没有发放名册', hint: '导入报销数据后自动生成。' }}
    />
  );
}
