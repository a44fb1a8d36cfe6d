import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { sessionAgent } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { formOf, updateRecord } from '../../../platform/records/index.ts';
import { writtenOf } from '../../../platform/records/write.ts';
import { once } from '../../../platform/requests/index.ts';
import { actingAs, getOwnApplicant, refuseAgent } from '../../intake/index.ts';
import { cadreTable } from '../cadres/cadre.record.ts';
import { nominationTable, recupNomination } from '../nominations/nomination.record.ts';
import { renewEdition, settle } from '../nominations/save-health.ts';
import { CADRE } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { CORRECTABLE, ownRows } from './own-recuperation.ts';

const phoneForm = formOf(cadreTable, 'MyCadrePhoneInput', '本人的联系电话', ['phone']);
const emergencyForm = formOf(nominationTable, 'MyEmergencyContactInput', '紧急联系人', [
  'emergency_name',
  'emergency_phone',
]);

/** What a cadre says of himself; what is left empty stays as it is. */
export interface OwnContacts {
  phone: string | null;
  emergencyName: string | null;
  emergencyPhone: string | null;
}

export const OWN_CONTACTS = 'recuperation.own-contacts';

/**
 * 更正本人联系电话和紧急联系人 (03 §29.2 CADRE). 人员信息表 has to be exported anew.
 *
 * @throws NOT_FOUND for another's, BAD_INPUT, E-LY-36 once his institution has handed him up, E-0709 for who acts for him
 */
export async function correctOwnContacts(ctx: Ctx, id: string, given: OwnContacts, requestId: string): Promise<void> {
  const applicant = await getOwnApplicant(ctx);
  await refuseAgent(ctx);
  const { phone } = phoneForm.read(ctx, { phone: given.phone });
  const emergency = emergencyForm.read(ctx, {
    emergencyName: given.emergencyName,
    emergencyPhone: given.emergencyPhone,
  });
  await once(ctx, 'correctMyRecuperation', requestId, { id, given }, async (tx) => {
    const row = isUuid(id)
      ? await ownRows(tx, applicant).where(sql<boolean>`n.id = ${id}`).executeTakeFirst()
      : undefined;
    if (!row) throw refuse('NOT_FOUND');
    if (!row.written || !CORRECTABLE.includes(row.state)) throw refusal('E-LY-36');
    const self = actingAs(tx, applicant, await sessionAgent(tx), { kind: 'ORG', orgId: row.org_id });
    if (phone !== null)
      await tables(tx)
        .updateTable('retired_cadre')
        .set({ ...writtenOf(tx, cadreTable, row.cadreId, { phone }), updated_at: tx.app.clock.now() })
        .where('id', '=', row.cadreId)
        .execute();
    await updateRecord(self, recupNomination, id, row.version, {
      emergency_name: emergency.emergency_name ?? undefined,
      emergency_phone: emergency.emergency_phone ?? undefined,
    });
    await renewEdition(self, id);
    await settle(self, id);
    await tables(tx)
      .updateTable('recup_submission')
      .set({ content_edition: sql<number>`content_edition + 1` })
      .where('id', '=', (of) => of.selectFrom('recup_nomination').select('submission_id').where('id', '=', id))
      .execute();
    await recordAudit(self, { event: OWN_CONTACTS, objectType: CADRE, objectId: row.cadreId });
    return { id };
  });
}
