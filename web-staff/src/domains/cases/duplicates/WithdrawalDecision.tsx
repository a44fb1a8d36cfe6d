import type { FlowActionData } from '@yjs/web-kit';
import type { WithdrawalRowFragment } from '../../../generated/graphql.ts';
import { RecordActDialog } from '../../../platform/RecordActDialog.tsx';
import { AdvanceWithdrawalsDocument } from './withdrawals.graphql.ts';

const consequences: Readonly<Record<string, readonly string[]>> = {
  approve: [
    '办件立即变为“撤销”，未办结的子办件一并撤销，已办结的不变。',
    '通知承办部门停止办理，办件库同步“申请人撤回”，向申请人发送短信。',
    '同意后不能更改。',
  ],
  reject: ['办件继续办理，系统以短信告知申请人原因。'],
};

export interface WithdrawalDecisionProps {
  action: FlowActionData;
  one: WithdrawalRowFragment;
  onClose(): void;
  onDone(): void;
}

/** 同意撤回, 不同意撤回. */
export function WithdrawalDecision({ one, ...asked }: WithdrawalDecisionProps) {
  return (
    <RecordActDialog
      {...asked}
      rows={[one]}
      subject={`${one.nameMasked} ${one.caseNo}`}
      consequences={consequences[asked.action.action] ?? []}
      document={AdvanceWithdrawalsDocument}
      result={(data) => data.advanceWithdrawals}
    />
  );
}
