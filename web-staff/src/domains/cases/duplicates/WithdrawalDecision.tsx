import { useMutation } from '@apollo/client/react';
import { DecisionDialog, type DecisionInput, type FlowActionData } from '@yjs/web-kit';
import { App } from 'antd';
import type { WithdrawalRowFragment } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
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
export function WithdrawalDecision({ action, one, onClose, onDone }: WithdrawalDecisionProps) {
  const { message } = App.useApp();
  const [advance] = useMutation(AdvanceWithdrawalsDocument);
  const requestId = useRequestId();

  async function confirm({ reasonCode, reasonText, note }: DecisionInput): Promise<void> {
    const rows = [{ id: one.id, version: one.version }];
    const act = { action: action.action, rows, reasonCode, reasonText, note };
    const { data } = await advance({ variables: { input: { ...act, requestId: requestId(act) } } });
    const [row] = data?.advanceWithdrawals.rows ?? [];
    onDone();
    onClose();
    if (row && row.result !== 'OK') message.warning(row.message ?? '未处理', 8);
    else message.success(`${action.title}：${one.nameMasked} ${one.caseNo} 已完成`);
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={`${one.nameMasked} ${one.caseNo}`}
      consequences={consequences[action.action] ?? []}
      reasonRequired={action.input === 'REASON'}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
