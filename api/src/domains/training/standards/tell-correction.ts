import { tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { CITY_CODE } from '../district-office.ts';
import { STANDARD } from './record-type.ts';
import { KINDS, type Kind } from './words.ts';

/** How many numbers a message names; all of them stand on the standard's page. */
const NAMED = 20;

/** BR26-4: who corrects a standard by which lines were reckoned hears which ledgers these are; they are put right by reversal (02 §19). */
export async function tellCorrection(tx: Ctx, id: string): Promise<void> {
  const corrected = await tables(tx)
    .selectFrom('subsidy_standard as n')
    .innerJoin('subsidy_standard as o', 'o.id', 'n.replaces_id')
    .select(['n.standard_no as no', 'n.doc_no as docNo', 'n.org_id as orgId', 'n.revision_reason as reason'])
    .select(['n.kind', 'o.id as oldId', 'o.standard_no as oldNo'])
    .where('n.id', '=', id)
    .where('n.revision_reason', 'is not', null)
    .$narrowType<{ kind: Kind }>()
    .executeTakeFirst();
  const city = corrected && (await findOrgByCode(tx, CITY_CODE));
  if (!city) return;
  const lines = await tables(tx)
    .selectFrom('subsidy_standard_use')
    .select('record_no as no')
    .where('standard_id', '=', corrected.oldId)
    .orderBy('record_no')
    .execute();
  if (lines.length === 0) return;
  const numbers = [...new Set(lines.map(({ no }) => no))];
  await sendNotices(tx, [
    {
      template: 'N491',
      receivers: [{ roleCode: 'CITY_OFFICER', orgId: city.id }],
      variables: {
        种类: KINDS[corrected.kind],
        文号: corrected.docNo,
        原编号: corrected.oldNo,
        编号: corrected.no,
        原因: corrected.reason ?? '',
        条数: String(lines.length),
        台账: `${numbers.slice(0, NAMED).join('、')}${numbers.length > NAMED ? `等${numbers.length}份` : ''}`,
      },
      record: { type: STANDARD, id, orgId: corrected.orgId, title: corrected.no },
    },
  ]);
}
