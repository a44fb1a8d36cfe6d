import { toDateOrNull } from '../../../database/sql.ts';
import { sessionAgent } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { findReturnedCase, RETURNED_WORDS } from '../../cases/index.ts';
import { findDraft } from '../drafts/own-draft.ts';
import { getGuide, isSingle } from '../guide/find-guide.ts';
import { findScreening } from '../guide/screening.ts';
import type { ApplicantSelfType } from './applicant.type.ts';
import { type Applicant, levelSuffices, personIdOf, signedInApplicant } from './own-applicant.ts';

/** The caller, masked, with what stands of the bundle: questionnaire, draft, whether the identity's level suffices. */
export async function describeApplicant(ctx: Ctx, bundle: string): Promise<ApplicantSelfType> {
  const guide = await getGuide(ctx, bundle);
  const applicant = await signedInApplicant(ctx);
  const agent = await sessionAgent(ctx);
  const draft = await findDraft(ctx, applicant, bundle);
  return {
    name: applicant.nameMasked,
    idNo: applicant.idNoMasked,
    phone: applicant.phoneMasked,
    agentName: agent ? mask('name', agent.name) : null,
    authLevel: applicant.authLevel,
    levelSuffices: applicant.authLevel >= guide.authLevel,
    upgradeUrl: ctx.app.config.IDENTITY_UPGRADE_URL ?? null,
    screening: (await findScreening(ctx, applicant, guide)) ?? null,
    draftId: draft?.id ?? null,
    draftSavedAt: toDateOrNull(draft?.updatedAt),
    returned: await findReturned(ctx, applicant, isSingle(bundle) ? bundle : null),
  };
}

/** Nothing of what a person has applied for is told to whom the number is not vouched for well enough. */
async function findReturned(ctx: Ctx, applicant: Applicant, matterCode: string | null) {
  const personId = levelSuffices(applicant) ? await personIdOf(ctx, applicant) : undefined;
  const found = personId && (await findReturnedCase(ctx, personId, matterCode));
  return found ? { ...found, message: RETURNED_WORDS } : null;
}
