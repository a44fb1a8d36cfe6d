import { run, sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { FetchedLicence } from '../drafts/draft-content.ts';

/** Keeps with the file of an e-licence what it was fetched as, whose it is and of when. */
export async function noteLicence(tx: Ctx, fileId: string, licence: FetchedLicence): Promise<void> {
  const { materialCode, issuer, issuedAt, fetchedAt } = licence;
  await run(
    tx,
    sql`insert into obtained_licence (file_id, material_code, issuer, issued_at, fetched_at)
        values (${fileId}, ${materialCode}, ${issuer}, ${issuedAt}, ${fetchedAt}) on conflict (file_id) do nothing`,
  );
}

/** The e-licences among the files, by file; one statement. */
export async function knownLicences(ctx: Ctx, fileIds: readonly string[]): Promise<Record<string, FetchedLicence>> {
  const ids = fileIds.filter(isUuid);
  if (ids.length === 0) return {};
  const found = await tables(ctx)
    .selectFrom('obtained_licence')
    .select([
      'file_id as fileId',
      'material_code as materialCode',
      'issuer',
      'issued_at as issuedAt',
      'fetched_at as fetchedAt',
    ])
    .where('file_id', '=', anyOf(ids))
    .execute();
  return Object.fromEntries(
    found.map(({ fileId, materialCode, issuer, issuedAt, fetchedAt }) => [
      fileId,
      {
        materialCode,
        issuer,
        issuedAt: toDateOrNull(issuedAt)?.toISOString() ?? null,
        fetchedAt: toDate(fetchedAt).toISOString(),
      },
    ]),
  );
}
