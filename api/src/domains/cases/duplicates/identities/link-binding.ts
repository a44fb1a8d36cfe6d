import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { type FlowChange, type RecordBinding, registerReasons, verdictWords } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { linkPersons } from '../../../people/index.ts';
import { alreadyLinked } from '../errors.ts';
import { IDENTITY_LINK, LINK_REJECT_REASONS, linkFlow } from './link.flow.ts';
import { recheckPerson } from './recheck.ts';

registerReasons(LINK_REJECT_REASONS, [
  { code: 'NO_PROOF', title: '没有公安机关的变更证明', textRequired: false },
  { code: 'OTHER_PERSON', title: '不是同一人', textRequired: false },
  { code: 'OTHER', title: '其他', textRequired: true },
]);

/** The verdict of the second person; a confirmed link takes effect at once and is audited. */
async function applyVerdicts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes.filter(({ action }) => action === 'approve' || action === 'reject')) {
    await run(
      tx,
      sql`update identity_link set approver_name = ${actorName(tx.actor)}, decided_at = ${tx.app.clock.now()},
                 decision_text = ${verdictWords(change.input, LINK_REJECT_REASONS) || null} where id = ${change.row.id}`,
    );
    if (change.action === 'approve') await link(tx, change.row.id);
  }
}

async function link(tx: Ctx, id: string): Promise<void> {
  const one = await tables(tx)
    .selectFrom('identity_link')
    .select(['former_person_id as former', 'kept_person_id as kept'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!one || !(await linkPersons(tx, one.former, one.kept))) throw alreadyLinked();
  await recheckPerson(tx, one.kept);
  await recordAudit(tx, {
    event: 'identity.link',
    objectType: 'person',
    objectId: one.kept,
    detail: { formerPersonId: one.former, linkId: id },
  });
}

export const linkBinding: RecordBinding = {
  type: IDENTITY_LINK,
  title: '身份关联',
  flow: linkFlow.key,
  table: 'identity_link',
  titleColumn: 'link_no',
  subjectColumn: 'name_masked',
  link: '/identity-links',
  viewPermission: 'identity:view',
  limits: 'IDENTITY',
  onChange: applyVerdicts,
};
