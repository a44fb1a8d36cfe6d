import { tables } from '../../../database/tables.ts';
import { DomainError, isOurFault } from '../../../platform/errors/index.ts';
import type { InboundAnswer, InboundHandler, InboundMessage } from '../../../platform/exchange/channel.ts';
import { type NewAttachment, storeFile } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { amendLink } from '../acts/case-notices.ts';
import { findReturnedCase, RETURNED_WORDS } from '../applicant/returned-cases.ts';
import { type ApplicationMessage, applicationMessageSchema, findMaterial } from '../application/index.ts';
import { checkApplicationForm } from './check-application.ts';
import { createCase } from './create-case.ts';
import { answerData, followApplicationMessage } from './hooks.ts';
import { findAcceptingCentre } from './placement.ts';

/** Stores the files that came with the message, sealed like every upload. */
async function storeMaterials(tx: Ctx, message: ApplicationMessage): Promise<NewAttachment[]> {
  const stored: NewAttachment[] = [];
  for (const material of message.materials) {
    if (!material.content) continue;
    const file = await storeFile(tx, Buffer.from(material.content, 'base64'), {
      name: material.name,
      materialCode: material.code,
    });
    stored.push({
      fileId: file.id,
      materialCode: material.code,
      materialName: findMaterial(material.code)?.name ?? material.name,
      source: material.source === 'UPLOAD' ? 'PORTAL' : material.source,
    });
  }
  return stored;
}

interface KnownCase {
  id: string;
  caseNo: string;
  state: string;
}

/** A returned application is amended by the applicant where it stands (T4): nothing of a second message is taken over, and the portal is told where. */
function answerKnown(tx: Ctx, { id, caseNo, state }: KnownCase): InboundAnswer {
  if (state !== 'PREREVIEW_RETURNED') return { code: 0, message: '该申请已受理', data: { caseNo } };
  const data = { caseNo, amendUrl: amendLink(tx, id) };
  return { code: 1004, message: `该申请已被退回，请申请人在原申请中修改后重新提交：${data.amendUrl}`, data };
}

/** One application of the portal becomes one case; the same application number answers with the case it already became. */
async function submitApplication(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const body = message.body as ApplicationMessage;
  const known = await tables(tx)
    .selectFrom('one_thing_case')
    .select(['id', 'case_no as caseNo', 'state'])
    .where('application_no', '=', body.applicationNo)
    .executeTakeFirst();
  if (known) return answerKnown(tx, known);
  try {
    const { form, version, oldIdNo } = await checkApplicationForm(tx, body.form, 'BEGINS');
    const placementStreet = body.placementStreet ?? form.placementStreet ?? null;
    const centre = await findAcceptingCentre(tx, form.placementRegion, placementStreet);
    const created = await createCase(tx, {
      form,
      formVersion: version,
      oldIdNo,
      channel: body.channel ?? 'PC_YWTB',
      centre,
      placementStreet,
      applicationNo: body.applicationNo,
      attachments: await storeMaterials(tx, body),
      submit: true,
    });
    await followApplicationMessage(tx, created.id);
    const data = { caseNo: created.caseNo, ...(await answerData(tx, created.id)) };
    const returned = await findReturnedCase(tx, created.personId, form.singleMatter ?? null);
    if (!returned) return { code: 0, message: '已接收', data };
    // 01 §4.8: no duplicate; whoever has sent it reads the same words and the same way as on the pages.
    const amendUrl = amendLink(tx, returned.id);
    const hint = { caseNo: returned.caseNo, message: RETURNED_WORDS, amendUrl };
    return { code: 0, message: `已接收。${RETURNED_WORDS}：${amendUrl}`, data: { ...data, returned: hint } };
  } catch (error) {
    if (!(error instanceof DomainError) || isOurFault(error)) throw error;
    const fields = error.fields.map((f) => `${f.path}：${f.message}`).join('；');
    return { code: 1002, message: `申请内容校验未通过：${fields || error.message}` };
  }
}

export const applicationInbound: InboundHandler = {
  bizType: 'APPLICATION.SUBMIT',
  title: '“一件事”申请',
  schema: applicationMessageSchema,
  handle: submitApplication,
};
