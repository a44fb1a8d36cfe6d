import { run, sql } from '../../../database/sql.ts';
import { type RealNameAgent, requireRecentProof, sessionAgent } from '../../../platform/access/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { listAttachments } from '../../../platform/files/index.ts';
import { type Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { applyOnline, paysAccount } from '../../cases/index.ts';
import { keepPending } from '../accounts/name-account.ts';
import { noteAgent } from '../applicants/note-agent.ts';
import { actingAs, getOwnApplicant } from '../applicants/own-applicant.ts';
import { type OwnChannel, ownChannel } from '../applicants/own-channel.ts';
import { keepCorrections } from '../corrections/corrections.ts';
import { namesAccount } from '../drafts/bank-account.ts';
import { type DraftContent, openContent } from '../drafts/draft-content.ts';
import { removeDrafts } from '../drafts/end-draft.ts';
import { withIdentity } from '../drafts/identity-fields.ts';
import { ofBundle } from '../drafts/of-bundle.ts';
import { APPLICATION_DRAFT, getOwnDraft } from '../drafts/own-draft.ts';
import { getGuide } from '../guide/find-guide.ts';
import { requireScreening } from '../guide/screening.ts';
import { keepKnownValues } from '../origin/known-values.ts';
import { sealOriginAgent } from '../origin/origin.ts';
import { getOwnCase } from '../own/own-applications.ts';
import { tellPortal } from '../portal/tell-portal.ts';

export interface Submission {
  requestId: string;
  draftId: string;
  /** The version that the applicant has read over. */
  version: number;
  /** As the page says; what counts is the door by which the session came in. */
  channel: OwnChannel;
}

/**
 * The draft becomes a case (01 §9.4 page 4, T1): what is submitted is what the server has kept, by the identity that has signed in. A double
 * click, or a repeat after a lost answer, gets the first one's case.
 *
 * @returns the case's id
 * @throws NOT_FOUND, E-0504, E-0703, E-0704, E-0705, E-0804 for a bank account, BAD_INPUT with every wrong field, E-0701 with every material that is missing
 */
export async function submitApplication(ctx: Ctx, input: Submission): Promise<string> {
  const applicant = await getOwnApplicant(ctx);
  const { id } = await once(ctx, 'submitApplication', input.requestId, input, async (tx) => {
    const draft = await getOwnDraft(tx, applicant, input.draftId, true);
    // A correction is handed in with its case, never as another application.
    if (draft.returnedCaseId) throw refuse('NOT_FOUND');
    if (draft.version !== input.version) throw refuse('E-0504');
    const screening = await requireScreening(tx, applicant, await getGuide(tx, draft.bundle));
    const content = openContent(tx, draft.id, draft.contentCipher);
    const agent = await sessionAgent(tx);
    // Whoever acts for the person has not proven him: the account that he names waits for the person's own word (ADR 0036).
    if (!agent && paysAccount(ofBundle(content.form, draft.bundle)) && namesAccount(content.form))
      await requireRecentProof(tx);
    const files = (await listAttachments(tx, APPLICATION_DRAFT, [draft.id])).get(draft.id) ?? [];
    await removeDrafts(tx, [draft.id]);
    const acting = actingAs(tx, applicant, agent, { kind: 'NONE' });
    const caseId = await applyOnline(acting, {
      form: ofBundle(withIdentity(tx, applicant, content.form), draft.bundle),
      placementStreet: content.placementStreet,
      channel: await ownChannel(tx),
      applicationNo: `A-${input.requestId}`,
      byAgent: agent !== undefined,
      attachments: files.map(({ fileId, materialCode, materialName, source }) => ({
        fileId,
        materialCode,
        materialName,
        source,
      })),
    });
    await noteAgent(acting, caseId, 'submitApplication', agent);
    await keepOrigin(tx, caseId, { applicantId: applicant.id, screeningId: screening.id, draft, content, agent });
    await keepKnownValues(tx, caseId, content.known);
    const one = await getOwnCase(tx, applicant, caseId);
    await keepCorrections(tx, one, content);
    if (agent) await keepPending(tx, one, applicant, agent);
    await tellPortal(tx, [caseId]);
    return { id: caseId };
  });
  return id;
}

interface Origin {
  applicantId: string;
  screeningId: string;
  draft: { createdAt: Date | string };
  content: DraftContent;
  /** Who acted for the applicant. */
  agent: RealNameAgent | undefined;
}

/** Whose application it is, by whom it was handed in, to what was agreed, and how much of it was filled in beforehand. */
async function keepOrigin(
  tx: Ctx,
  caseId: string,
  { applicantId, screeningId, draft, content, agent }: Origin,
): Promise<void> {
  await run(
    tx,
    sql`insert into online_application (case_id, created_at, applicant_id, screening_id, begun_at, known_asked, known_filled,
          agent_cipher, agent_name_masked, agent_id_no_masked, agent_authorisation_no)
        values (${caseId}, ${tx.app.clock.now()}, ${applicantId}, ${screeningId}, ${draft.createdAt}, ${content.asked},
          ${content.filled}, ${agent ? sealOriginAgent(tx, caseId, agent) : null}, ${agent ? mask('name', agent.name) : null},
          ${agent ? mask('idNumber', agent.idNo) : null}, ${agent?.authorisationNo ?? null})
        on conflict (case_id) do nothing`,
  );
}
