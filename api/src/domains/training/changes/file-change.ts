import { firstRow, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { badInput, DomainError, refuse } from '../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import { advance, startRecords } from '../../../platform/flow/index.ts';
import { actorName, type Ctx, type Placed, requireUser } from '../../../platform/kernel/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { change as changes } from './change.record.ts';
import { sealChange } from './change-cells.ts';
import { besideEarlier, type ChangeDifference } from './difference.ts';
import { CHANGE } from './record-type.ts';

/** What is asked for, read and checked. */
export interface NewChange {
  target: Placed & { type: 'INSTITUTION' | 'PROJECT'; id: string; name: string; institutionId: string };
  /** The values but those that are sealed. */
  content: object;
  sealed: { legalIdNo?: string | undefined; bankAccount?: string | undefined };
  differences: readonly ChangeDifference[];
  needsCentre: boolean;
}

/** What every request brings besides its values. */
export interface Filing {
  /** A request that was sent back or taken back, which goes on; a new one otherwise. */
  id?: string | null | undefined;
  /** The version of it that was shown. */
  version?: number | null | undefined;
  reason: string;
  fileIds: readonly string[];
}

/**
 * The request as its district gets it: a new one, or the next version of one that came back. In the caller's transaction, with the target
 * locked.
 *
 * @throws BAD_INPUT, NOT_FOUND for another's request, E-0504, E-1411 where another one is under way, E-1413 for one that is being judged
 */
export async function fileChange(tx: Ctx, change: NewChange, filing: Filing): Promise<string> {
  const reason = filing.reason.trim();
  if ([...reason].length < 5 || [...reason].length > 500)
    throw badInput([{ path: 'reason', message: '请填写变更原因（5至500个字）' }]);
  if (filing.fileIds.length === 0) throw badInput([{ path: 'fileIds', message: '请上传变更证明材料' }]);
  const former = filing.id ? await lockFormer(tx, filing.id, filing.version ?? 0, change.target.id) : undefined;
  if (!former) await requireNoneOpen(tx, change.target.id);
  const id = former?.id ?? (await insertDraft(tx, change, reason));
  const differences = besideEarlier(change.differences, former?.differences ?? []);
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update training_change set content = ${JSON.stringify(change.content)}::jsonb, differences = ${JSON.stringify(differences)}::jsonb,
          reason = ${reason}, needs_centre = ${change.needsCentre}, content_version = content_version + 1, submitted_at = ${now},
          legal_id_no = ${sealChange(tx.app.keys, id, 'legalIdNo', change.sealed.legalIdNo)},
          bank_account = ${sealChange(tx.app.keys, id, 'bankAccount', change.sealed.bankAccount)}, submitted_by_id = ${requireUser(tx).userId}
        where id = ${id}`,
  );
  await run(
    tx,
    sql`insert into training_change_version (change_id, content_version, differences, reason, submitted_at, submitted_by_name)
        select id, content_version, ${JSON.stringify(change.differences)}::jsonb, reason, ${now}, ${actorName(tx.actor)}
          from training_change where id = ${id}`,
  );
  await attachFiles(tx, { type: CHANGE, id }, uploads(filing.fileIds, 'EVIDENCE', '变更证明材料'));
  await advance(tx, { type: CHANGE, action: 'submit', rows: [{ id }], mode: 'CASCADE' });
  return id;
}

interface Former {
  id: string;
  version: number;
  state: string;
  differences: ChangeDifference[];
}

async function lockFormer(tx: Ctx, id: string, version: number, targetId: string): Promise<Former> {
  const seen = await changes.get(tx, id);
  const found = await firstRow<Former>(
    tx,
    sql`select id, version, state, (select v.differences from training_change_version v where v.change_id = c.id
          order by v.content_version desc limit 1) as differences
        from training_change c where id = ${seen.id} and target_id = ${targetId} and org_id = ${requireUser(tx).orgId} for update`,
  );
  if (!found) throw refuse('NOT_FOUND');
  if (!['DRAFT', 'RETURNED'].includes(found.state)) throw new DomainError('E-1413', '变更申请已提交，不能修改');
  if (found.version !== version) throw refuse('E-0504');
  return found;
}

async function requireNoneOpen(tx: Ctx, targetId: string): Promise<void> {
  const open = await tables(tx)
    .selectFrom('training_change')
    .select('change_no as no')
    .where('target_id', '=', targetId)
    .where('state', 'not in', ['APPROVED', 'REJECTED', 'WITHDRAWN'])
    .executeTakeFirst();
  if (open) throw new DomainError('E-1411', `已有正在办理的变更申请：${open.no}`);
}

async function insertDraft(tx: Ctx, { target, needsCentre }: NewChange, reason: string): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const no = await takeBusinessNo(tx, 'CHANGE', target.districtCode);
  await run(
    tx,
    sql`insert into training_change (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, change_no, target_type,
          target_id, target_name, institution_id, reason, content, differences, needs_centre)
        values (${id}, ${now}, ${now}, 'DRAFT', ${now}, ${target.orgId}, ${target.orgPath}, ${target.districtCode}, ${no}, ${target.type},
          ${target.id}, ${target.name}, ${target.institutionId}, ${reason}, '{}', '[]', ${needsCentre})`,
  );
  await startRecords(tx, CHANGE, [id]);
  return id;
}
