import { tables } from '../../../database/tables.ts';
import { canonicalJson, sm3Hex } from '../../../platform/crypto/index.ts';
import type { SignedDocument } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** What owner and security administrator sign (03 §41.12 已验收): the digest of what was planned, migrated, compared and cleared. */
export async function acceptanceDocuments(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SignedDocument>> {
  const found = await tables(ctx)
    .selectFrom('crypto_migration')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  const documents = new Map<string, SignedDocument>();
  for (const one of found) {
    const columns = await tables(ctx)
      .selectFrom('crypto_column_plan')
      .select(['column_ref', 'data_class', 'cipher_column', 'index_column', 'in_mac', 'plain_action'])
      .where('migration_id', '=', one.id)
      .orderBy('column_ref')
      .execute();
    const report = {
      client: one.client_id,
      system: one.system_name,
      columns,
      done: one.done,
      skipped: one.skipped,
      failed: one.failed,
      comparison: one.report,
      mismatches: one.mismatches,
      backup: one.backup_note,
      leftovers: one.leftovers,
      scannedFiles: one.scanned_files,
    };
    documents.set(one.id, {
      digest: sm3Hex(canonicalJson(JSON.parse(JSON.stringify(report)))),
      title: `${one.system_name}密码应用改造验收报告`,
      lines: [
        `敏感字段${one.columns_planned}个，加密${one.done}行，跳过${one.skipped}行，未能加密${one.failed}行`,
        `核对不一致${one.mismatches ?? 0}处，明文残留${one.leftovers ?? 0}处`,
      ],
    });
  }
  return documents;
}
