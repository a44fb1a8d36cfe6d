import { firstRow, run, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { DAY_MS } from '../../../platform/calendar/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { detachFiles, listAttachments } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import type { Applicant } from '../applicants/own-applicant.ts';
import type { FetchedLicence } from '../drafts/draft-content.ts';
import { identityLevelSql } from '../parameters.ts';
import { knownLicences } from '../shared-data/known-licences.ts';
import type { KeptMaterialType } from './library.type.ts';
import { keepDays } from './parameters.ts';

/** Record type of a kept material: its file hangs on it, the audit log names it. */
export const KEPT_MATERIAL = 'keptMaterial';

/** Most of one person. */
export const MOST_KEPT = 50;

/** What an applicant keeps, the newest first; four statements. */
export async function keptOf(ctx: Ctx, applicantId: string): Promise<KeptMaterialType[]> {
  const found = await tables(ctx)
    .selectFrom('kept_material')
    .select(['id', 'created_at as keptAt'])
    .where('applicant_id', '=', applicantId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_KEPT)
    .execute();
  const days = await readParameter(ctx, keepDays);
  const files = await listAttachments(
    ctx,
    KEPT_MATERIAL,
    found.map(({ id }) => id),
  );
  const licences = await knownLicences(
    ctx,
    [...files.values()].flatMap((list) => list.map(({ fileId }) => fileId)),
  );
  return found.flatMap(({ id, keptAt }) => {
    const [file] = files.get(id) ?? [];
    if (!file) return [];
    const { fileId, materialCode, materialName, name, mime, size, sourceTitle, url } = file;
    const at = toDate(keptAt);
    const expiresAt = new Date(at.getTime() + days * DAY_MS);
    const facts = { fileId, materialCode, materialName, name, mime, size, sourceTitle, url };
    return [{ id, ...facts, ...licenceShown(licences, facts), keptAt: at, expiresAt }];
  });
}

/** Whose an e-licence is and when it was fetched, while it hangs as what it was fetched as; nothing of other files. */
export function licenceShown(
  licences: Readonly<Record<string, FetchedLicence>>,
  { fileId, materialCode }: { fileId: string; materialCode: string },
): Pick<KeptMaterialType, 'issuer' | 'fetchedAt'> {
  const licence = licences[fileId];
  if (licence?.materialCode !== materialCode) return { issuer: null, fetchedAt: null };
  return { issuer: licence.issuer, fetchedAt: new Date(licence.fetchedAt) };
}

/** An own kept material, locked; another's answers like one that is not there, and the audit log knows. @throws NOT_FOUND */
export async function getOwnKept(tx: Ctx, applicant: Applicant, id: string): Promise<{ id: string }> {
  const found = isUuid(id)
    ? await tables(tx)
        .selectFrom('kept_material')
        .select(['id', 'applicant_id as applicantId'])
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (found?.applicantId === applicant.id) return found;
  if (found)
    await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: KEPT_MATERIAL, objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}

/** Takes materials out; what was handed in with a case stays there. */
export async function dropKept(tx: Ctx, ids: readonly string[]): Promise<void> {
  await run(tx, sql`delete from kept_material where id = any(${[...ids]}::uuid[])`);
  await detachFiles(tx, KEPT_MATERIAL, ids);
}

/** Whether any of the kept materials is the caller's own, by an identity of sufficient level and not for another: who may see its file and hand it in again. */
export async function ownsKeptMaterial(ctx: Ctx, ids: readonly string[]): Promise<boolean> {
  if (ctx.actor.kind !== 'USER') return false;
  const found = await firstRow(
    ctx,
    sql`select 1 from kept_material k join applicant a on a.id = k.applicant_id
          join session s on s.id = ${ctx.actor.sessionId} and s.user_id = a.account_id and s.auth_level >= ${identityLevelSql}
                           and s.agent_cipher is null
         where k.id = any(${[...ids]}::uuid[]) and a.account_id = ${ctx.actor.userId} limit 1`,
  );
  return found !== undefined;
}
