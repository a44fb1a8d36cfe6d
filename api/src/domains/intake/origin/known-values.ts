import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { decryptColumn, encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { DraftContent } from '../drafts/draft-content.ts';

type Known = DraftContent['known'];

const cell = (caseId: string) => ({ table: 'online_application', column: 'known_cipher', rowId: caseId });

/** Seals with an application what was known beforehand: what is corrected after a return is told by it as well (01 §9.7). */
export async function keepKnownValues(tx: Ctx, caseId: string, known: Known): Promise<void> {
  const sealed = encryptColumn(tx.app.keys, 'TEXT', cell(caseId), JSON.stringify(known));
  await run(tx, sql`update online_application set known_cipher = ${sealed} where case_id = ${caseId}`);
}

/** What was known of an application beforehand, by field; nothing of a case that came another way. @throws E-CR-12 when it was altered or moved */
export async function readKnownValues(ctx: Ctx, caseId: string): Promise<Known> {
  const found = await tables(ctx)
    .selectFrom('online_application')
    .select('known_cipher as sealed')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return found?.sealed ? (JSON.parse(decryptColumn(ctx.app.keys, cell(caseId), found.sealed)) as Known) : {};
}
