import { run, sql } from '../../../../database/sql.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type ApplicationContent, FILE_KINDS, type FileKind } from '../content/content.ts';
import { APPLICATION } from '../record-type.ts';

/**
 * Hangs the files that a content names on its application. What hangs there stays, even when a later content leaves it out: the files of
 * earlier versions are kept (02 §2.6).
 *
 * @param from an earlier application of the same institution whose files are taken over
 */
export async function attachContentFiles(
  tx: Ctx,
  id: string,
  { files }: ApplicationContent,
  from?: string,
): Promise<void> {
  if (from) await takeOver(tx, id, from);
  for (const kind of Object.keys(FILE_KINDS) as FileKind[]) {
    await attachFiles(tx, { type: APPLICATION, id }, uploads(files[kind], kind, FILE_KINDS[kind]));
  }
}

async function takeOver(tx: Ctx, id: string, from: string): Promise<void> {
  await run(
    tx,
    sql`insert into attachment (id, file_id, record_type, record_id, material_code, material_name, source, attached_by, created_at)
        select gen_random_uuid(), file_id, record_type, ${id}::uuid, material_code, material_name, source, attached_by, ${tx.app.clock.now()}
          from attachment where record_id = ${from}::uuid and record_type = ${APPLICATION} and material_code in ('PRICE_BASIS', 'EVIDENCE', 'DECLARATION')
        on conflict do nothing`,
  );
}
