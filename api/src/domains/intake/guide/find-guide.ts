import { refuse } from '../../../platform/errors/index.ts';
import type { Guide } from './guide.ts';
import { veteranGuide } from './veteran-guide.ts';

/** The bundle of these pages; others join as data. */
export const VETERAN_BUNDLE = veteranGuide.bundle;

const guides = new Map([veteranGuide].map((guide) => [guide.bundle, guide]));

/** The level of the identity that every bundle is content with: below it nothing of a person's is shown or moved (01 §9.3). */
export const APPLICANT_LEVEL = Math.max(...[...guides.values()].map(({ authLevel }) => authLevel));

/** @throws NOT_FOUND for a bundle that nobody offers here */
export function getGuide(bundle: string): Guide {
  const guide = guides.get(bundle);
  if (!guide) throw refuse('NOT_FOUND');
  return guide;
}
