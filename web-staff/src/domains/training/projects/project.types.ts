import type { TrainingProjectQuery } from '../../../generated/graphql.ts';

/** A project as its page has it. */
export type Project = TrainingProjectQuery['trainingProject'];
