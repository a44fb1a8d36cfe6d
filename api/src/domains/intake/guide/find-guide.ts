import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { rulesInForce } from '../../../platform/rules/index.ts';
import type { Guide } from './guide.ts';
import { type GuideBody, withBody } from './guide-body.ts';
import { GUIDE_KIND } from './guide-kind.ts';
import { veteranGuide } from './veteran-guide.ts';

/** The bundle of these pages; others join as data. */
export const VETERAN_BUNDLE = veteranGuide.bundle;

const guides = new Map([veteranGuide].map((guide) => [guide.bundle, guide]));

/** The level of the identity that every bundle is content with: below it nothing of a person's is shown or moved (01 §9.3). */
export const APPLICANT_LEVEL = Math.max(...[...guides.values()].map(({ authLevel }) => authLevel));

/** The guide of a bundle with the texts that are in force now; one statement. @throws NOT_FOUND for a bundle that nobody offers here */
export async function getGuide(ctx: Ctx, bundle: string): Promise<Guide> {
  const guide = guides.get(bundle);
  if (!guide) throw refuse('NOT_FOUND');
  const texts = (await rulesInForce<GuideBody>(ctx, { kind: GUIDE_KIND })).find(({ key }) => key === bundle);
  return texts ? withBody(guide, texts.body) : guide;
}
