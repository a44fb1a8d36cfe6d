import { rows, sql, toDate } from '../../../../database/sql.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import { type Attachment, listAttachments } from '../../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { titleOf } from '../../../people/index.ts';
import { DRAFT, DRAFT_COLUMNS, type DraftRow, getOwnDraft } from './own-draft.ts';
import { windowDraftDays } from './parameters.ts';
import { MOST_DRAFTS } from './save-draft.ts';
import { type DraftContent, openSealedDraft } from './sealed-draft.ts';

/** A draft as the list shows it. */
export interface DraftView {
  id: string;
  version: number;
  /** Masked; null while no name was filled in. */
  personName: string | null;
  idNo: string | null;
  placementTypeTitle: string | null;
  fileCount: number;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
}

/** A draft as the form takes it up again, in clear. */
export interface OpenedDraft extends DraftContent {
  draft: DraftView;
  attachments: readonly Attachment[];
}

/** The caller's own drafts, the last changed first; two statements. */
export async function listDrafts(ctx: Ctx): Promise<DraftView[]> {
  const found = await rows<DraftRow>(
    ctx,
    sql`select ${DRAFT_COLUMNS} from registration_draft d where d.owner_id = ${requireUser(ctx).userId}
        order by d.updated_at desc, d.id desc limit ${MOST_DRAFTS}`,
  );
  return viewDrafts(ctx, found);
}

export async function readDraft(ctx: Ctx, id: string): Promise<DraftView | undefined> {
  return (await viewDrafts(ctx, [await getOwnDraft(ctx, id)]))[0];
}

/** Takes a draft up again: what its clerk has typed comes back to that clerk in clear, by one audited click and without a reason. */
export async function openDraft(ctx: Ctx, id: string): Promise<OpenedDraft> {
  const row = await getOwnDraft(ctx, id);
  const attachments = (await listAttachments(ctx, DRAFT, [row.id])).get(row.id) ?? [];
  const content = openSealedDraft(ctx, row.id, row.contentCipher);
  await recordAudit(ctx, { event: 'case.draft-open', objectType: DRAFT, objectId: row.id });
  return {
    draft: viewDraft(row, attachments.length, await readParameter(ctx, windowDraftDays)),
    attachments,
    ...content,
  };
}

async function viewDrafts(ctx: Ctx, found: readonly DraftRow[]): Promise<DraftView[]> {
  const files = await listAttachments(
    ctx,
    DRAFT,
    found.map(({ id }) => id),
  );
  const days = await readParameter(ctx, windowDraftDays);
  return found.map((row) => viewDraft(row, files.get(row.id)?.length ?? 0, days));
}

function viewDraft(row: DraftRow, fileCount: number, days: number): DraftView {
  const { id, version, personName, idNo, placementType } = row;
  const updatedAt = toDate(row.updatedAt);
  return {
    id,
    version,
    personName,
    idNo,
    placementTypeTitle: (placementType && titleOf('placementType', placementType)) || null,
    fileCount,
    createdAt: toDate(row.createdAt),
    updatedAt,
    expiresAt: new Date(updatedAt.getTime() + days * DAY_MS),
  };
}
