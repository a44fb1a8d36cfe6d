import { useMutation } from '@apollo/client/react';
import { DecisionDialog, type DecisionInput, type FlowActionData } from '@yjs/web-kit';
import { App } from 'antd';
import type { ReopeningRowFragment } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
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
export function ReopeningDecision({ action, one, onClose, onDone }: ReopeningDecisionProps) {
  const { message } = App.useApp();
  const [advance] = useMutation(AdvanceReopeningsDocument);
  const requestId = useRequestId();

  async function confirm({ reasonCode, reasonText, note }: DecisionInput): Promise<void> {
    const rows = [{ id: one.id, version: one.version }];
    const act = { action: action.action, rows, reasonCode, reasonText, note };
    const { data } = await advance({ variables: { input: { ...act, requestId: requestId(act) } } });
    const [row] = data?.advanceReopenings.rows ?? [];
    onDone();
    onClose();
    if (row && row.result !== 'OK') message.warning(row.message ?? '未处理', 8);
    else message.success(`${action.title}：${one.caseNo} 已完成`);
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={`${one.nameMasked} ${one.caseNo}`}
      consequences={[
        `重新办理：${one.matterNames.join('、')}`,
        `原因：${one.reason}`,
        ...(follows[action.action] ?? []),
      ]}
      reasonRequired={action.input === 'REASON'}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
