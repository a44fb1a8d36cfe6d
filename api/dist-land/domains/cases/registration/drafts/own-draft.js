import { firstRow, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { recordAuditApart } from "../../../../platform/audit/index.js";
import { refuse } from "../../../../platform/errors/index.js";
import { requireUser } from "../../../../platform/kernel/index.js";
/** Record type of a draft: its files hang on it, the audit log names it. */ export const DRAFT = 'registrationDraft';
export const DRAFT_COLUMNS = sql`d.id, d.version, d.content_cipher as "contentCipher", d.name_masked as "personName",
  d.id_no_masked as "idNo", d.placement_type as "placementType", d.form_version as "formVersion", d.created_at as "createdAt",
  d.updated_at as "updatedAt"`;
/**
 * The caller's own draft; a colleague's answers like one that is not there (NOT_FOUND), and the audit log knows.
 *
 * @param lock keeps it as it is until the transaction ends
 */ export async function getOwnDraft(ctx, id, lock = false) {
    const { userId } = requireUser(ctx);
    const found = isUuid(id) ? await firstRow(ctx, sql`select ${DRAFT_COLUMNS}, d.owner_id as "ownerId" from registration_draft d where d.id = ${id}
            ${lock ? sql`for update` : sql``}`) : undefined;
    if (!found) throw refuse('NOT_FOUND');
    const { ownerId, ...draft } = found;
    if (ownerId === userId) return draft;
    await recordAuditApart(ctx, {
        event: 'access.out-of-scope',
        objectType: DRAFT,
        objectId: draft.id,
        ok: false
    });
    throw refuse('NOT_FOUND');
}
/** Whether the caller has typed any of the drafts: who may see their files. */ export async function ownsADraft(ctx, ids) {
    const found = await firstRow(ctx, sql`select 1 from registration_draft where id = any(${[
        ...ids
    ]}::uuid[]) and owner_id = ${requireUser(ctx).userId} limit 1`);
    return found !== undefined;
}

//# sourceMappingURL=own-draft.js.map