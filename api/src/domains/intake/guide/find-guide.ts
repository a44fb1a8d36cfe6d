import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { rulesInForce } from '../../../platform/rules/index.ts';
import { isForSingle, loadMatters } from '../../cases/index.ts';
import { identityLevel } from '../parameters.ts';
import type { Guide } from './guide.ts';
import { type GuideBody, withBody } from './guide-body.ts';
import { GUIDE_KIND } from './guide-kind.ts';
import { singleGuide } from './single-guide.ts';
import { veteranGuide } from './veteran-guide.ts';

/** The bundle of these pages; others join as data. */
export const VETERAN_BUNDLE = veteranGuide.bundle;

const guides = new Map([veteranGuide].map((guide) => [guide.bundle, guide]));

/**
 * The guide of a bundle, or of one matter of it that is applied for alone (01 §10.5), with the texts that are in force now.
 *
 * @throws NOT_FOUND for what nobody offers here
 */
export async function getGuide(ctx: Ctx, code: string): Promise<Guide> {
  const guide = guides.get(code);
  if (guide) return withTexts(ctx, guide);
  const matter = (await loadMatters(ctx)).find((one) => one.code === code && isForSingle(one));
  if (!matter) throw refuse('NOT_FOUND');
  return singleGuide(await withTexts(ctx, veteranGuide), matter);
}

/** Whether somebody applies for one matter alone, by the code of what is applied for. */
export const isSingle = (code: string): boolean => !guides.has(code);

/** With what is set and written now; two statements. */
async function withTexts(ctx: Ctx, shipped: Guide): Promise<Guide> {
  const { bundle } = shipped;
  const guide = { ...shipped, authLevel: await readParameter(ctx, identityLevel) };
  const texts = (await rulesInForce<GuideBody>(ctx, { kind: GUIDE_KIND })).find(({ key }) => key === bundle);
  if (!texts) return guide;
  return { ...withBody(guide, texts.body), textsVersion: texts.version, inForceSince: texts.effectiveFrom };
}
