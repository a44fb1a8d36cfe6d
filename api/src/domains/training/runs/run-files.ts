import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import { attachFiles } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { EDITABLE } from './may-edit.ts';
import { RUN } from './record-types.ts';
import { trainingRun } from './run.record.ts';

/** What an application to open a run brings (02 §13.3); those that must not be missing are asked for at the submission. */
export const RUN_FILES = {
  PLAN: '教学计划',
  RESOURCE: '教材或数字课程',
  SAFETY: '安全预案',
  INSURANCE: '保险凭证',
} as const;
export type RunFileKind = keyof typeof RUN_FILES;
export const ASKED_FILES: readonly RunFileKind[] = ['PLAN', 'RESOURCE', 'SAFETY'];

/**
 * The files of a draft: those that are named are attached, others of it are taken off. What was submitted once stays (02 §2.6).
 *
 * @throws NOT_FOUND, E-2101 once it was submitted, BAD_INPUT for files of others
 */
export async function keepRunFiles(
  ctx: Ctx,
  id: string,
  files: readonly { kind: RunFileKind; fileId: string }[],
): Promise<void> {
  await transaction(ctx, async (tx) => {
    const row = await trainingRun.get(tx, id);
    await run(tx, sql`select 1 from training_run where id = ${row.id} for update`);
    const now = await tables(tx)
      .selectFrom('training_run')
      .select(['state', sql<boolean>`content_version > 1`.as('submitted')])
      .where('id', '=', row.id)
      .executeTakeFirst();
    if (!now) throw refuse('NOT_FOUND');
    if (!EDITABLE.includes(now.state)) throw new DomainError('E-2101', '班次已提交，不能修改');
    if (!now.submitted)
      await run(
        tx,
        sql`with off as (delete from attachment where record_type = ${RUN} and record_id = ${row.id}
                and file_id <> all(${files.map(({ fileId }) => fileId)}::uuid[]) returning file_id)
            update stored_file f set state = 'TEMP' from off where f.id = off.file_id
               and not exists (select 1 from attachment a where a.file_id = f.id and a.record_id <> ${row.id})`,
      );
    await attachFiles(
      tx,
      { type: RUN, id: row.id },
      files.map(({ kind, fileId }) => ({
        fileId,
        materialCode: kind,
        materialName: RUN_FILES[kind],
        source: 'UPLOAD' as const,
      })),
    );
  });
}
