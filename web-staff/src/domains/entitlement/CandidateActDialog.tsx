import type { FlowActionData } from '@yjs/web-kit';
import type { CandidateRowFragment } from '../../generated/graphql.ts';
import { RecordActDialog } from '../../platform/RecordActDialog.tsx';
import { AdvanceCandidatesDocument } from './entitlement.graphql.ts';
import { consequences } from './words.ts';

export interface CandidateActDialogProps {
  action: FlowActionData;
  candidates: readonly Pick<CandidateRowFragment, 'id' | 'version' | 'name' | 'candidateNo'>[];
  onClose(): void;
  onDone(): void;
}

/** The confirmation step of every act on persons: what follows, then the reason. */
export function CandidateActDialog({ candidates, ...asked }: CandidateActDialogProps) {
  const [first] = candidates;
  return (
    <RecordActDialog
      {...asked}
      rows={candidates}
      subject={
        candidates.length === 1 ? `${first?.name} ${first?.candidateNo}` : `${first?.name}等 ${candidates.length} 人`
      }
      consequences={consequences[asked.action.action] ?? []}
      document={AdvanceCandidatesDocument}
      result={(data) => data.advanceCandidates}
    />
  );
}
