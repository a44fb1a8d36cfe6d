import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { cadreApplication } from '../../../records/cadre-application.ts';
import { applicationActs } from '../cadre-acts.ts';

/** 人员申请 (03 §31.4): what was asked of the register and who has to judge it. */
export default function ApplicationList() {
  return (
    <RecordListPage
      record={cadreApplication}
      help={[
        '人员新增、关键信息变更和状态变更由区经办人提交，经区业务科长、市局审批后生效。',
        '街镇起草的先由区经办人核对；不能审批本人提交或上一环节已由本人办理的申请。',
        '导入的人员随批次审批，也可以单独退回。',
      ]}
      acts={applicationActs}
      empty={{ title: '没有人员申请', hint: '在“企业退休军转干部”中新增人员或申请变更。' }}
    />
  );
}
