import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { idsInReach, readFlowRows } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readForms, readReviewedServices, requireReviewedService } from '../../cases/index.ts';
import type { Contact } from './read-receptions.ts';
import { GENERAL, type ReceptionScene } from './words.ts';

/** What a reception is about. */
export interface Subject {
  record: { type: string; id: string; no: string } | null;
  caseId: string | null;
  caseNo: string | null;
  matterCode: string;
  matterName: string;
  /** Who was served, as far as the record says so. */
  nameMasked: string;
  contact: Contact | undefined;
  /** What it is to be served at the page of the record: 免申即享 stays that, whoever comes to the counter about it. */
  atItsPage: ReceptionScene;
}

/** Records of other lines of business at whose pages somebody is served, the matter that it comes under (R9.2.1) and its scene (01 §11.4). */
export const SERVED_RECORDS: Readonly<Record<string, { matterCode: string; scene: ReceptionScene }>> = {
  trainingEnrolment: { matterCode: 'M14', scene: 'WINDOW' },
  candidate: { matterCode: 'M13', scene: 'NO_APPLICATION' },
  reserveRecord: { matterCode: 'M11', scene: 'WINDOW' },
  oneOffSubsidy: { matterCode: 'M12', scene: 'WINDOW' },
  followUpPlan: { matterCode: 'M14', scene: 'WINDOW' },
};

/** A record that the caller sees, or the matter that was asked about. @throws NOT_FOUND */
export async function readSubject(
  tx: Ctx,
  about: { type: string; id: string } | null,
  matterCode: string | null,
): Promise<Subject> {
  if (!about) return ofMatter(tx, matterCode);
  return about.type === 'case' ? ofCase(tx, about.id) : ofRecord(tx, about);
}

const NOBODY = {
  record: null,
  caseId: null,
  caseNo: null,
  nameMasked: '',
  contact: undefined,
  atItsPage: 'WINDOW',
} as const;

async function ofMatter(tx: Ctx, code: string | null): Promise<Subject> {
  if (!code) return { ...NOBODY, matterCode: GENERAL.code, matterName: GENERAL.name };
  return { ...NOBODY, matterCode: code, matterName: await nameOf(tx, code) };
}

async function ofCase(tx: Ctx, id: string): Promise<Subject> {
  await requireReviewedService(tx, 'case', id);
  const found = (await readReviewedServices(tx, 'case', [id])).get(id);
  if (!found) throw refuse('NOT_FOUND');
  const form = (await readForms(tx, [id])).get(id);
  return {
    record: { type: 'case', id, no: found.no },
    caseId: id,
    caseNo: found.caseNo,
    matterCode: found.matterCode,
    matterName: found.matterName,
    nameMasked: found.applicantMasked,
    contact: form && { name: form.name, phone: form.mobile },
    atItsPage: found.unasked ? 'NO_APPLICATION' : 'WINDOW',
  };
}

async function ofRecord(tx: Ctx, { type, id }: { type: string; id: string }): Promise<Subject> {
  const served = SERVED_RECORDS[type];
  if (!served || !isUuid(id)) throw refuse('NOT_FOUND');
  const binding = tx.app.registry.getRecord(type);
  const [row] = await readFlowRows(tx, binding, await idsInReach(tx, type, [id]));
  if (!row) {
    const exists = (await readFlowRows(tx, binding, [id])).length > 0;
    if (exists) await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: type, objectId: id, ok: false });
    throw refuse('NOT_FOUND');
  }
  return {
    ...NOBODY,
    record: { type, id, no: row.title },
    matterCode: served.matterCode,
    matterName: await nameOf(tx, served.matterCode),
    nameMasked: row.subject,
    atItsPage: served.scene,
  };
}

async function nameOf(tx: Ctx, code: string): Promise<string> {
  const found = await tables(tx).selectFrom('matter').select('name').where('code', '=', code).executeTakeFirst();
  if (!found) throw refuse('NOT_FOUND');
  return found.name;
}
