import { useMutation } from '@apollo/client/react';
import { DecisionDialog, type DecisionInput, type FlowActionData } from '@yjs/web-kit';
import { App } from 'antd';
import type { CandidateRowFragment } from '../../generated/graphql.ts';
import { useRequestId } from '../../platform/request-id.ts';
import { AdvanceCandidatesDocument } from './entitlement.graphql.ts';
import { consequences } from './words.ts';

export interface CandidateActDialogProps {
  action: FlowActionData;
  candidates: readonly Pick<CandidateRowFragment, 'id' | 'version' | 'name' | 'candidateNo'>[];
  onClose(): void;
  onDone(): void;
}

/** The confirmation step of every act on persons: what follows, then the reason. */
export function CandidateActDialog({ action, candidates, onClose, onDone }: CandidateActDialogProps) {
  const { message } = App.useApp();
  const [advance] = useMutation(AdvanceCandidatesDocument);
  const requestId = useRequestId();
  const [first] = candidates;
  const subject =
    candidates.length === 1 ? `${first?.name} ${first?.candidateNo}` : `${first?.name}等 ${candidates.length} 人`;

  async function confirm({ reasonCode, reasonText, note }: DecisionInput): Promise<void> {
    const act = {
      action: action.action,
      rows: candidates.map(({ id, version }) => ({ id, version })),
      reasonCode,
      reasonText,
      note,
    };
    const { data } = await advance({ variables: { input: { ...act, requestId: requestId(act) } } });
    const refused = data?.advanceCandidates.rows.filter((row) => row.result !== 'OK') ?? [];
    onDone();
    onClose();
    if (refused[0]) message.warning(`${refused.length} 人未办理：${refused[0].message}`, 8);
    else message.success(`${action.title}：${subject} 已完成`);
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={subject}
      consequences={consequences[action.action] ?? []}
      reasonRequired={action.input === 'REASON'}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
