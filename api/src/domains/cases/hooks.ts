import { rows, sql } from '../../database/sql.ts';
import { anyOf, tables } from '../../database/tables.ts';
import { onMaterialRules, registerFileAccess } from '../../platform/files/index.ts';
import { registerForms } from '../../platform/forms/index.ts';
import type { Ctx, Hook, Placed } from '../../platform/kernel/index.ts';
import { type PendingNotice, registerSendCheck } from '../../platform/notify/index.ts';
import { onPersonPlaces } from '../people/index.ts';
import { applicationForm } from './application/index.ts';
import { materialRules } from './collection/uploads/general-limits.ts';
import { DRAFT, ownsADraft } from './registration/drafts/own-draft.ts';

/** A reminder about a case that has ended meanwhile is not sent; what tells of the end itself is (6.11). */
async function stillTrue(ctx: Ctx, pending: readonly PendingNotice[]): Promise<ReadonlySet<string>> {
  const reminders = pending.filter((p) => p.templateCode === 'N08');
  const open = await tables(ctx)
    .selectFrom('one_thing_case')
    .select('id')
    .where('id', '=', anyOf(reminders.map((p) => p.recordId)))
    .where('state', '=', 'SUPPLEMENT')
    .execute();
  const waiting = new Set(open.map((o) => o.id));
  return new Set(
    pending.filter((p) => p.templateCode !== 'N08' || waiting.has(p.recordId)).map((p) => p.notificationId),
  );
}

/** Where a person has cases: who may see one of them may open the person's file. */
function casesOf(ctx: Ctx, personId: string): Promise<Placed[]> {
  return rows<Placed>(
    ctx,
    sql`select distinct org_id as "orgId", org_path as "orgPath", district_code as "districtCode" from one_thing_case
         where person_id = ${personId}`,
  );
}

/** What the cases tell the platform's rooms about themselves; once, while modules load. */
export function joinRooms(): void {
  registerForms([applicationForm]);
  registerSendCheck('case', stillTrue);
  registerFileAccess(DRAFT, ownsADraft);
}

export const caseHooks: readonly Hook[] = [
  onPersonPlaces.join({ permission: 'case:view', places: casesOf }),
  onMaterialRules.join(materialRules),
];
