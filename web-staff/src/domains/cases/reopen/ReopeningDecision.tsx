import type { FlowActionData } from '@yjs/web-kit';
import type { ReopeningRowFragment } from '../../../generated/graphql.ts';
import { RecordActDialog } from '../../../platform/RecordActDialog.tsx';
import { AdvanceReopeningsDocument } from './reopen.graphql.ts';

const follows: Readonly<Record<string, readonly string[]>> = {
  approveDistrict: ['转市退役军人事务局审批，市同意后才重新办理。'],
  approveCity: ['所列事项恢复为“办理中”，重新派发部门，短信告知申请人，办件库更正，电子档案生成新版本。'],
  reject: ['办结结果不变，系统通知申请的工作人员。'],
};

export interface ReopeningDecisionProps {
  action: FlowActionData;
  one: ReopeningRowFragment;
  onClose(): void;
  onDone(): void;
}

/** 区同意, 市同意, 不同意 of a reopening. */
export function ReopeningDecision({ one, ...asked }: ReopeningDecisionProps) {
  return (
    <RecordActDialog
      {...asked}
      rows={[one]}
      subject={`${one.nameMasked} ${one.caseNo}`}
      consequences={[
        `重新办理：${one.matterNames.join('、')}`,
        `原因：${one.reason}`,
        ...(follows[asked.action.action] ?? []),
      ]}
      document={AdvanceReopeningsDocument}
      result={(data) => data.advanceReopenings}
    />
  );
}
