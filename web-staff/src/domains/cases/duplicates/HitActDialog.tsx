import { useMutation } from '@apollo/client/react';
import { DecisionDialog, type DecisionInput, type FlowActionData } from '@yjs/web-kit';
import { App } from 'antd';
import type { DuplicateHitRowFragment } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { AdvanceDuplicateHitsDocument } from './duplicates.graphql.ts';

const consequences: Readonly<Record<string, readonly string[]>> = {
  tell: ['登记后状态变为“已告知”，请在5个工作日内确认是否重复。'],
  notDuplicate: [
    '该组办件不再提示重复，新办件没有其他重复时可以预审通过。',
    '结论长期有效，夜间比对不会再次报出同一组办件。',
  ],
};

export interface HitActDialogProps {
  action: FlowActionData;
  hits: readonly DuplicateHitRowFragment[];
  onClose(): void;
  onDone(): void;
}

/** 告知登记 and 非重复, for one pair or a selection. */
export function HitActDialog({ action, hits, onClose, onDone }: HitActDialogProps) {
  const { message } = App.useApp();
  const [advance] = useMutation(AdvanceDuplicateHitsDocument);
  const requestId = useRequestId();
  const [first] = hits;
  const subject =
    hits.length === 1 ? `${first?.nameMasked} ${first?.matterName}` : `${first?.nameMasked}等 ${hits.length} 条`;

  async function confirm({ reasonCode, reasonText, note }: DecisionInput): Promise<void> {
    const rows = hits.map(({ id, version }) => ({ id, version }));
    const act = { action: action.action, rows, reasonCode, reasonText, note };
    const { data } = await advance({ variables: { input: { ...act, requestId: requestId(act) } } });
    const refused = data?.advanceDuplicateHits.rows.filter((row) => row.result !== 'OK') ?? [];
    // What was typed stays as long as nothing was done.
    if (refused[0] && data?.advanceDuplicateHits.ok === 0) throw new Error(refused[0].message ?? '未处理');
    onDone();
    onClose();
    if (refused[0]) message.warning(`${refused.length} 条未处理：${refused[0].message}`, 8);
    else message.success(`${action.title}：${subject} 已完成`);
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={subject}
      consequences={consequences[action.action] ?? []}
      reasonRequired
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
