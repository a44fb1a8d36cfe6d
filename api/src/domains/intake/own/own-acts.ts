import { type RealNameAgent, requireRecentProof, sessionAgent } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { listAttachments, type NewAttachment } from '../../../platform/files/index.ts';
import { type Ctx } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import {
  type ApplicationForm,
  type OwnCase,
  paysAccount,
  readForms,
  requestWithdrawal,
  resubmitOnline,
  supplyOnline,
  type WithdrawReason,
} from '../../cases/index.ts';
import { keepPending, settleOwn } from '../accounts/name-account.ts';
import { noteAgent } from '../applicants/note-agent.ts';
import { type Applicant, actingAs, getOwnApplicant } from '../applicants/own-applicant.ts';
import { followCorrections } from '../corrections/corrections.ts';
import { changesAccount } from '../drafts/bank-account.ts';
import { removeDrafts } from '../drafts/end-draft.ts';
import { type GivenFile, withSources } from '../drafts/file-source.ts';
import { withIdentity } from '../drafts/identity-fields.ts';
import { ofBundle } from '../drafts/of-bundle.ts';
import { openCorrection } from '../drafts/open-correction.ts';
import { findCorrectionDraft } from '../drafts/own-draft.ts';
import { readAttachments } from '../drafts/save-draft.ts';
import { VETERAN_BUNDLE } from '../guide/find-guide.ts';
import { readKnownValues } from '../origin/known-values.ts';
import { getOwnCase } from './own-applications.ts';
import { readSteps, returnReason } from './timeline.ts';

/** Runs an act of the applicant's on an own case, once per request, in one transaction. @throws NOT_FOUND for another's */
async function act(
  ctx: Ctx,
  operation: string,
  input: { requestId: string; id: string },
  work: (tx: Ctx, one: OwnCase, who: { applicant: Applicant; agent: RealNameAgent | undefined }) => Promise<void>,
): Promise<string> {
  const applicant = await getOwnApplicant(ctx);
  const agent = await sessionAgent(ctx);
  const { id } = await once(ctx, operation, input.requestId, input, async (tx) => {
    const one = await getOwnCase(tx, applicant, input.id);
    const acting = actingAs(tx, applicant, agent, { kind: 'ORG', orgId: one.orgId });
    await work(acting, one, { applicant, agent });
    await noteAgent(acting, one.id, operation, agent);
    return { id: one.id };
  });
  return id;
}

export interface OwnWithdrawal {
  requestId: string;
  id: string;
  version: number;
  reasonCode: WithdrawReason;
  reasonText?: string | null;
}

/** 撤回申请 (4.4 no. 9): at once before the acceptance, with the district's consent after it. @throws E-0202, E-0503, E-0504, E-0005 */
export function withdrawOwn(ctx: Ctx, input: OwnWithdrawal): Promise<string> {
  const { version, reasonCode, reasonText } = input;
  return act(ctx, 'withdrawMyApplication', input, async (tx, one) => {
    await requestWithdrawal(tx, {
      caseId: one.id,
      version,
      requester: 'APPLICANT',
      reasonCode,
      reasonText: reasonText ?? undefined,
    });
  });
}

/** A returned application as the form takes it up again, in clear for the person alone; audited. @throws NOT_FOUND, E-0503 */
export async function openReturned(ctx: Ctx, id: string) {
  const applicant = await getOwnApplicant(ctx);
  const one = await getOwnCase(ctx, applicant, id);
  if (one.state !== 'PREREVIEW_RETURNED') throw refuse('E-0503', { state: one.stateTitle });
  const form = (await readForms(ctx, [one.id])).get(one.id);
  if (!form) throw refuse('NOT_FOUND');
  await recordAudit(ctx, { event: 'intake.return-open', objectType: 'case', objectId: one.id });
  const current = withIdentity(ctx, applicant, { ...form });
  return {
    id: one.id,
    version: one.version,
    form: current,
    attachments: (await listAttachments(ctx, 'case', [one.id])).get(one.id) ?? [],
    reason: returnReason(one, (await readSteps(ctx, one)).steps),
    draft: await openCorrection(ctx, applicant, { id: one.id, singleMatter: one.singleMatter, form: current }),
  };
}

export interface OwnResubmission {
  requestId: string;
  id: string;
  version: number;
  form: unknown;
  /** Files that are added; those handed in before stay. */
  attachments: readonly GivenFile[];
}

/** 修改后重新提交 (T4); what is written over known values then is a 更正申请 like before the first submission. @throws E-0503, E-0504, E-0508, E-0804 for another bank account, BAD_INPUT */
export async function resubmitOwn(ctx: Ctx, input: OwnResubmission): Promise<string> {
  await getOwnApplicant(ctx);
  const attachments = await readAttachments(ctx, input.attachments);
  if (typeof input.form !== 'object' || input.form === null)
    throw badInput([{ path: 'form', message: '表单内容格式不正确' }]);
  const form = input.form as Readonly<Record<string, unknown>>;
  return act(ctx, 'resubmitMyApplication', input, async (tx, one, { applicant, agent }) => {
    const stored = async (): Promise<Partial<ApplicationForm>> => ({ ...(await readForms(tx, [one.id])).get(one.id) });
    const before = await stored();
    const otherAccount = paysAccount(before) && changesAccount(before, form);
    // Whoever acts for the person cannot prove him: what he names waits for the person (ADR 0036).
    if (otherAccount && !agent) await requireRecentProof(tx);
    const files = await withSources(tx, attachments);
    const draft = await findCorrectionDraft(tx, applicant, one.id);
    if (draft) await removeDrafts(tx, [draft.id]);
    await resubmitOnline(tx, {
      id: one.id,
      version: input.version,
      form: ofBundle(withIdentity(tx, applicant, form), before.singleMatter ?? VETERAN_BUNDLE),
      attachments: files,
    });
    if (otherAccount && agent) await keepPending(tx, one, applicant, agent);
    if (otherAccount && !agent) await settleOwn(tx, one.id, applicant);
    await followCorrections(tx, one, {
      known: await readKnownValues(tx, one.id),
      before,
      after: await stored(),
    });
  });
}

export interface OwnSupply {
  requestId: string;
  id: string;
  files: readonly GivenFile[];
}

/** 补正 (T8): a file for every material that was asked for, straight where it is missing. @throws E-0503, E-0701, BAD_INPUT */
export function supplyOwn(ctx: Ctx, input: OwnSupply): Promise<string> {
  return act(ctx, 'supplyMyApplication', input, async (tx, one) => {
    const { wanted } = await readSteps(tx, one);
    if (wanted.length === 0) throw refuse('E-0503', { state: one.stateTitle });
    const lacking = wanted.filter(
      ({ materialCode }) => !input.files.some((file) => file.materialCode === materialCode),
    );
    const [first] = lacking;
    if (first)
      throw refuse(
        'E-0701',
        { field: first.name },
        {
          fields: lacking.map(({ materialCode, name }) => ({
            path: `files.${materialCode}`,
            message: `请上传“${name}”`,
          })),
        },
      );
    const nameOf = new Map(wanted.map(({ materialCode, name }) => [materialCode, name]));
    const files = await withSources(tx, input.files);
    const attachments = files.map(({ fileId, materialCode, source }, at): NewAttachment => {
      const materialName = nameOf.get(materialCode);
      if (!materialName) throw badInput([{ path: `files.${at}.materialCode`, message: '没有要求补正这项材料' }]);
      return { fileId, materialCode, materialName, source };
    });
    await supplyOnline(tx, {
      caseId: one.id,
      ofCase: one.state === 'SUPPLEMENT',
      subCaseIds: [...new Set(wanted.flatMap(({ subCaseId }) => (subCaseId ? [subCaseId] : [])))],
      attachments,
    });
  });
}
