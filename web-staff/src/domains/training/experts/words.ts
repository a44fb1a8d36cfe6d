import type { StateTone } from '@yjs/web-kit';
import type { ReviewExpertEventKind, ReviewExpertState } from '../../../generated/graphql.ts';
import { reviewExpertEventKindTitles } from '../../../generated/titles/review-expert-event-kind.ts';
import { reviewExpertStateTitles } from '../../../generated/titles/review-expert-state.ts';

export const stateWords: Readonly<Record<ReviewExpertState, string>> = reviewExpertStateTitles;

export const stateTones: Readonly<Record<ReviewExpertState, StateTone>> = {
  IN_OFFICE: 'done',
  SUSPENDED: 'paused',
  EXPIRED: 'ended',
};

export const eventWords: Readonly<Record<ReviewExpertEventKind, string>> = reviewExpertEventKindTitles;

export const MANAGE = 'training.expert:manage';
