import type { StateTone } from '@yjs/web-kit';
import type { TrainingProposalKind, TrainingProposalState } from '../../../generated/graphql.ts';
import { trainingProposalKindTitles } from '../../../generated/titles/training-proposal-kind.ts';

export const proposalTones: Readonly<Record<TrainingProposalState, StateTone>> = {
  PROPOSED: 'working',
  ADOPTED: 'done',
  DECLINED: 'ended',
  RECALLED: 'ended',
};

export const kindWords: Record<TrainingProposalKind, string> = trainingProposalKindTitles;
