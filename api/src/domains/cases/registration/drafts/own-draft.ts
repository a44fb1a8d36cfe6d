import { firstRow, type SqlInstant, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';

/** Record type of a draft: its files hang on it, the audit log names it. */
export const DRAFT = 'registrationDraft';

/** A draft's row, without its owner. */
export interface DraftRow {
  id: string;
  version: number;
  contentCipher: string;
  personName: string | null;
  idNo: string | null;
  placementType: string | null;
  formVersion: number;
  createdAt: SqlInstant;
  updatedAt: SqlInstant;
}

export const DRAFT_COLUMNS = sql`d.id, d.version, d.content_cipher as "contentCipher", d.name_masked as "personName",
  d.id_no_masked as "idNo", d.placement_type as "placementType", d.form_version as "formVersion", d.created_at as "createdAt",
  d.updated_at as "updatedAt"`;

/**
 * The caller's own draft; a colleague's answers like one that is not there (NOT_FOUND), and the audit log knows.
 *
 * @param lock keeps it as it is until the transaction ends
 */
export async function getOwnDraft(ctx: Ctx, id: string, lock = false): Promise<DraftRow> {
  const { userId } = requireUser(ctx);
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  const own = await firstRow<DraftRow>(
    ctx,
    sql`select ${DRAFT_COLUMNS} from registration_draft d where d.id = ${id} and d.owner_id = ${userId}
        ${lock ? sql`for update` : sql``}`,
  );
  if (own) return own;
  if (await firstRow(ctx, sql`select 1 from registration_draft where id = ${id}`))
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: DRAFT, objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}

/** Whether the caller has typed any of the drafts: who may see their files. */
export async function ownsADraft(ctx: Ctx, ids: readonly string[]): Promise<boolean> {
  const found = await firstRow(
    ctx,
    sql`select 1 from registration_draft where id = any(${[...ids]}::uuid[]) and owner_id = ${requireUser(ctx).userId} limit 1`,
  );
  return found !== undefined;
}
