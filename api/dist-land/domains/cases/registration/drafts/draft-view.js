import { rows, sql, toDate } from "../../../../database/sql.js";
import { recordAudit } from "../../../../platform/audit/index.js";
import { DAY_MS } from "../../../../platform/calendar/index.js";
import { listAttachments } from "../../../../platform/files/index.js";
import { requireUser } from "../../../../platform/kernel/index.js";
import { titleOf } from "../../../people/index.js";
import { DRAFT, DRAFT_COLUMNS, getOwnDraft } from "./own-draft.js";
import { MOST_DRAFTS } from "./save-draft.js";
import { openSealedDraft } from "./sealed-draft.js";
/** The caller's own drafts, the last changed first; two statements. */ export async function listDrafts(ctx) {
    const found = await rows(ctx, sql`select ${DRAFT_COLUMNS} from registration_draft d where d.owner_id = ${requireUser(ctx).userId}
        order by d.updated_at desc, d.id desc limit ${MOST_DRAFTS}`);
    return viewDrafts(ctx, found);
}
export async function readDraft(ctx, id) {
    return (await viewDrafts(ctx, [
        await getOwnDraft(ctx, id)
    ]))[0];
}
/** Takes a draft up again: what its clerk has typed comes back to that clerk in clear, by one audited click and without a reason. */ export async function openDraft(ctx, id) {
    const row = await getOwnDraft(ctx, id);
    const attachments = (await listAttachments(ctx, DRAFT, [
        row.id
    ])).get(row.id) ?? [];
    const content = openSealedDraft(ctx, row.id, row.contentCipher);
    await recordAudit(ctx, {
        event: 'case.draft-open',
        objectType: DRAFT,
        objectId: row.id
    });
    return {
        draft: viewDraft(ctx, row, attachments.length),
        attachments,
        ...content
    };
}
async function viewDrafts(ctx, found) {
    const files = await listAttachments(ctx, DRAFT, found.map(({ id })=>id));
    return found.map((row)=>viewDraft(ctx, row, files.get(row.id)?.length ?? 0));
}
function viewDraft(ctx, row, fileCount) {
    const { id, version, personName, idNo, placementType } = row;
    const updatedAt = toDate(row.updatedAt);
    return {
        id,
        version,
        personName,
        idNo,
        placementTypeTitle: placementType && titleOf('placementType', placementType) || null,
        fileCount,
        createdAt: toDate(row.createdAt),
        updatedAt,
        expiresAt: new Date(updatedAt.getTime() + ctx.app.config.DRAFT_DAYS * DAY_MS)
    };
}

//# sourceMappingURL=draft-view.js.map