import { useMutation } from '@apollo/client/react';
import { BatchResult, DecisionDialog, type DecisionInput, type FlowActionData, type RowResult } from '@yjs/web-kit';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { AdvanceForcedFinishesMutation, ForcedFinishRowFragment } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { AdvanceForcedFinishesDocument } from './forced-finish.graphql.ts';

export interface ForcedFinishDecisionProps {
  action: FlowActionData;
  rows: readonly ForcedFinishRowFragment[];
  onClose(): void;
  onDone(): void;
}

/** 同意强制办结, 不同意: what is asked for, on which basis, and what follows. */
export function ForcedFinishDecision({ action, rows, onClose, onDone }: ForcedFinishDecisionProps) {
  const { message } = App.useApp();
  const [advance] = useMutation(AdvanceForcedFinishesDocument);
  const requestId = useRequestId();
  const [result, setResult] = useState<AdvanceForcedFinishesMutation['advanceForcedFinishes']['rows']>();
  const [one] = rows;
  if (!one) return null;
  const asked =
    rows.length === 1
      ? [`${one.operatorName} 申请：${one.finishAsTitle}`, `理由：${one.reason}`, `依据：${one.basisText}`]
      : [`共 ${rows.length} 件申请`];
  const follows =
    action.action === 'approve'
      ? ['立即办结，通知部门停止办理、短信告知申请人、推送办件库并归档。', '同意后不能撤回，只能在期限内申请重新办理。']
      : ['办件继续办理，系统通知申请的工作人员。'];

  async function confirm({ reasonCode, reasonText, note }: DecisionInput): Promise<void> {
    const chosen = rows.map(({ id, version }) => ({ id, version }));
    const act = { action: action.action, rows: chosen, reasonCode, reasonText, note };
    const { data } = await advance({ variables: { input: { ...act, requestId: requestId(act) } } });
    const refused = (data?.advanceForcedFinishes.rows ?? []).filter(({ result }) => result !== 'OK');
    onDone();
    if (refused.length > 0 && rows.length > 1) {
      setResult(data?.advanceForcedFinishes.rows ?? []);
      return;
    }
    onClose();
    if (refused.length > 0) message.warning(refused.map((row) => `${row.title} ${row.message ?? ''}`).join('；'), 8);
    else message.success(`${action.title}：${rows.length} 件已完成`);
  }

  if (result)
    return (
      <Modal open title={action.title} width={640} footer={<Button onClick={onClose}>关闭</Button>} onCancel={onClose}>
        <BatchResult
          title={action.title}
          rows={result.map((row) => ({
            ...row,
            label: rows.find(({ id }) => id === row.id)?.targetNo ?? row.title,
            result: row.result as RowResult,
          }))}
        />
      </Modal>
    );
  return (
    <DecisionDialog
      open
      action={action}
      subject={rows.length === 1 ? `${one.nameMasked} ${one.targetNo}` : `${rows.length} 件`}
      consequences={[...asked, ...follows]}
      reasonRequired={action.input === 'REASON'}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
