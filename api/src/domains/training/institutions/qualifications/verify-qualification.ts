import { firstRow, run, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { closeTasks } from '../../../../platform/tasks/tasks.ts';
import { QUALIFICATION, titleOfItem } from '../../codes.ts';
import { libraryErrors } from '../../errors.ts';
import { VerifyState } from '../belonging.types.ts';
import { getInstitutionRow } from '../find-institutions.ts';
import type { InstitutionRow } from '../institution-row.ts';
import { VERIFY_TASK } from './add-qualification.ts';
import { refreshNearestExpiry, SEVERAL_AT_ONCE } from './in-force.ts';
import type { VerifyQualificationInput } from './qualification.input.ts';
import { settleQualificationMarks } from './settle-marks.ts';

interface Judged {
  id: string;
  version: number;
  institutionId: string;
  kind: string;
  superseded: boolean;
}

/**
 * 核验 of a qualification: 已核验 puts it in the place of the one of its kind, and with it marks of dates that no longer hold are lifted
 * (AC14-2); 存疑 needs a reason, and it counts for nothing.
 *
 * @throws NOT_FOUND, E-0504 for a version that was changed, E-1405 for one that was replaced, E-0005
 */
export async function verifyQualification(ctx: Ctx, input: VerifyQualificationInput): Promise<string> {
  const { institutionId } = (await find(ctx, input.id)) ?? {};
  const institution = await getInstitutionRow(ctx, institutionId ?? '', 'verifyQualification');
  const note = readNote(input);
  await transaction(ctx, async (tx) => {
    const judged = await lock(tx, input);
    const now = tx.app.clock.now();
    await run(
      tx,
      sql`update training_qualification set verify_state = ${input.verdict}, verified_by_name = ${actorName(tx.actor)}, verified_at = ${now},
            verify_note = ${note}, version = version + 1, updated_at = ${now} where id = ${judged.id}`,
    );
    if (input.verdict === VerifyState.VERIFIED && !SEVERAL_AT_ONCE.includes(judged.kind)) await replace(tx, judged);
    await refreshNearestExpiry(tx, [institution.id]);
    await settleQualificationMarks(tx, [institution.id]);
    await closeVerified(tx, institution.id);
    await recordAudit(tx, {
      event: 'training.qualification.verify',
      objectType: 'trainingInstitution',
      objectId: institution.id,
      detail: { qualification: judged.id, verdict: input.verdict },
    });
    await tell(tx, institution, judged.kind, input.verdict, note);
  });
  return institution.id;
}

async function find(ctx: Ctx, id: string): Promise<Judged | undefined> {
  if (!isUuid(id)) return undefined;
  return firstRow<Judged>(ctx, sql`${select} where id = ${id}::uuid`);
}

const select = sql`select id, version, institution_id as "institutionId", kind, superseded_by is not null as superseded
  from training_qualification`;

async function lock(tx: Ctx, { id, version }: VerifyQualificationInput): Promise<Judged> {
  const row = await firstRow<Judged>(tx, sql`${select} where id = ${id}::uuid for update`);
  if (!row) throw refuse('NOT_FOUND');
  if (row.superseded) throw new DomainError('E-1405', libraryErrors['E-1405']);
  if (row.version !== version) throw refuse('E-0504');
  return row;
}

function readNote({ verdict, note }: VerifyQualificationInput): string | null {
  if (verdict === VerifyState.UNVERIFIED) throw badInput([{ path: 'verdict', message: '请选择核验结果' }]);
  const words = note?.trim();
  if (!words && verdict === VerifyState.VERIFIED) return null;
  const read = verdict === VerifyState.DOUBTFUL ? requireReason(words, { path: 'note' }) : (words ?? '');
  if ([...read].length > 300) throw badInput([{ path: 'note', message: '核验意见不能超过300个字' }]);
  return read;
}

async function replace(tx: Ctx, { id, institutionId, kind }: Judged): Promise<void> {
  await run(
    tx,
    sql`update training_qualification set superseded_by = ${id}, version = version + 1
         where institution_id = ${institutionId} and kind = ${kind} and id <> ${id} and superseded_by is null`,
  );
}

/** The to-do is done when nothing is left to be verified. */
async function closeVerified(tx: Ctx, institutionId: string): Promise<void> {
  const left = await firstRow(
    tx,
    sql`select 1 as one from training_qualification
         where institution_id = ${institutionId} and superseded_by is null and verify_state = 'UNVERIFIED' limit 1`,
  );
  if (!left) await closeTasks(tx, [institutionId], VERIFY_TASK);
}

async function tell(
  tx: Ctx,
  institution: InstitutionRow,
  kind: string,
  verdict: VerifyState,
  note: string | null,
): Promise<void> {
  const result = verdict === VerifyState.VERIFIED ? '已核验' : '存疑';
  await sendNotices(tx, [
    {
      template: 'T1',
      receivers: [{ roleCode: 'INST', orgId: institution.orgId }],
      variables: { 资质: titleOfItem(QUALIFICATION, kind), 结果: result, 意见: note ?? '无' },
      link: '/institution',
    },
  ]);
}
