import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { bringInstitutionInForce } from './apply/institution.ts';
import { bringProjectInForce } from './apply/project.ts';
import type { ChangeDifference } from './difference.ts';
import { tellAboutChanges } from './tell.ts';

/** A request with what it asks for. */
export interface AskedChange {
  id: string;
  changeNo: string;
  targetType: 'INSTITUTION' | 'PROJECT';
  targetId: string;
  targetName: string;
  institutionId: string;
  content: Readonly<Record<string, unknown>>;
  legalIdNo: string | null;
  bankAccount: string | null;
  differences: ChangeDifference[];
}

/** What a step of change requests does beyond moving them: the last verdict brings the values into force. */
export async function applyChangeEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const asked = await tables(tx)
    .selectFrom('training_change')
    .select([
      'id',
      'change_no as changeNo',
      'target_type as targetType',
      'target_id as targetId',
      'target_name as targetName',
      'institution_id as institutionId',
      'content',
      'legal_id_no as legalIdNo',
      'bank_account as bankAccount',
      'differences',
    ])
    .$narrowType<{
      targetType: 'INSTITUTION' | 'PROJECT';
      content: Readonly<Record<string, unknown>>;
      differences: ChangeDifference[];
    }>()
    .where('id', '=', anyOf(changes.map(({ row }) => row.id)))
    .execute();
  const byId = new Map(asked.map((one) => [one.id, one]));
  for (const { row, to } of changes) {
    const one = byId.get(row.id);
    if (!one || to !== 'APPROVED') continue;
    if (one.targetType === 'PROJECT') await bringProjectInForce(tx, one);
    else await bringInstitutionInForce(tx, one);
  }
  await tellAboutChanges(tx, changes, byId);
}
