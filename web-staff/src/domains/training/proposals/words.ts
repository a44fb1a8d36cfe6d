import type { TrainingProposalKind } from '../../../generated/graphql.ts';
import { trainingProposalKindTitles } from '../../../generated/titles/training-proposal-kind.ts';

export const kindWords: Record<TrainingProposalKind, string> = trainingProposalKindTitles;
