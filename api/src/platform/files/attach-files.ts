import { rows, run, sql } from '../../database/sql.ts';
import { isUuid, uuidv7 } from '../../database/uuid.ts';
import { badInput, type FieldError } from '../errors/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import type { AttachmentRecord, AttachmentSource, NewAttachment } from './attachment.ts';
import { checkCounts, checkLimits, checkMaterial, type FileFacts } from './file-rules.ts';
import { type MaterialFileRule, materialRulesOf, ruleFor } from './material-rules.ts';
import { reusableFiles } from './reuse.ts';
import { ownerOf } from './uploader.ts';

/** Most files of one record's submission where its materials say nothing else (01 §9.4, page 3). */
export const MOST_FILES = 20;
/** More are not even looked at: no material may say more. */
export const MOST_FILES_EVER = 50;

/** Uploaded files as those of one material; none where nothing was given. */
export const uploads = (
  fileIds: readonly string[] | null | undefined,
  materialCode: string,
  materialName: string,
  source: AttachmentSource = 'UPLOAD',
): NewAttachment[] => (fileIds ?? []).map((fileId) => ({ fileId, materialCode, materialName, source }));

/**
 * Attaches uploaded files to a record, in the transaction that changes it. Only the caller's own uploads, files that hang on the same record
 * already, and own uploads of records that lend them (`registerFileReuse`) are accepted: knowing an id gives no right to a file. Attaching the
 * same file twice is no error.
 *
 * @returns ids of the attachments written now, in the order of `items`
 */
export async function attachFiles(
  ctx: Ctx,
  record: AttachmentRecord,
  items: readonly NewAttachment[],
): Promise<string[]> {
  return attachToEach(ctx, { type: record.type, ids: [record.id] }, items);
}

/**
 * Attaches the same files to each of several records: what one decision about all of them rests on. As {@link attachFiles} otherwise.
 */
export async function attachToEach(
  ctx: Ctx,
  records: { type: string; ids: readonly string[] },
  items: readonly NewAttachment[],
): Promise<string[]> {
  if (items.length === 0) return [];
  if (items.length > MOST_FILES_EVER) throw tooMany(MOST_FILES_EVER);
  return transaction(ctx, async (tx) => {
    await requireUsable(tx, records, items);
    const now = tx.app.clock.now();
    const json = JSON.stringify(
      records.ids.flatMap((id) =>
        items.map((item) => ({
          id: uuidv7(now.getTime()),
          file_id: item.fileId,
          record_type: records.type,
          record_id: id,
          material_code: item.materialCode,
          material_name: item.materialName ?? item.materialCode,
          source: item.source,
          attached_by: ownerOf(tx),
          created_at: now.toISOString(),
        })),
      ),
    );
    const written = await rows<{ id: string }>(
      tx,
      sql`insert into attachment
            (id, file_id, record_type, record_id, material_code, material_name, source, attached_by, created_at)
          select id, file_id, record_type, record_id, material_code, material_name, source, attached_by, created_at
          from jsonb_populate_recordset(null::attachment, ${json}::jsonb)
          on conflict (record_id, file_id, material_code) do nothing
          returning id`,
    );
    await run(
      tx,
      sql`update stored_file set state = 'ATTACHED' where id = any(${items.map((item) => item.fileId)}::uuid[])`,
    );
    return written.map(({ id }) => id);
  });
}

async function requireUsable(
  tx: Ctx,
  { type, ids: recordIds }: { type: string; ids: readonly string[] },
  items: readonly NewAttachment[],
): Promise<void> {
  const wanted = items.map(({ fileId }) => fileId).filter(isUuid);
  const lent = await reusableFiles(tx, wanted);
  // The lock keeps the cleaner of unattached files away until this transaction has ended.
  const usable = await rows<FileFacts & { id: string }>(
    tx,
    sql`select f.id, f.name, f.mime, f.size, f.width, f.height, f.pages, f.dpi from stored_file f
        where f.id = any(${wanted}::uuid[]) and f.scan_result <> 'INFECTED'
          and ((f.state = 'TEMP' and f.uploader_id is not distinct from ${ownerOf(tx)}) or f.id = any(${lent}::uuid[])
            or exists (select 1 from attachment a where a.file_id = f.id and a.record_id = any(${[...recordIds]}::uuid[])))
        order by f.id for update of f`,
  );
  const known = new Map(usable.map((file) => [file.id, file]));
  const rules = await materialRulesOf(
    tx,
    items.map(({ materialCode }) => materialCode),
  );
  const most = mostFilesOf(tx, rules);
  if (items.length > most) throw tooMany(most);
  const fields: FieldError[] = [];
  items.forEach(({ fileId, materialCode }, at) => {
    const file = known.get(fileId.toLowerCase());
    if (file) check(tx, file, ruleFor(type, rules.get(materialCode)));
    else fields.push({ path: `attachments.${at}.fileId`, message: `第${at + 1}个附件已失效，请重新上传` });
  });
  if (fields.length > 0) throw badInput(fields);
  checkCounts(
    items.map((item) => ({ ...item, name: known.get(item.fileId.toLowerCase())?.name ?? '' })),
    rules,
  );
}

const tooMany = (most: number) => badInput([{ path: 'attachments', message: `一次最多上传${most}个文件` }]);

/** As the materials say; other systems were promised the general number, whatever less is set since. */
function mostFilesOf({ actor }: Ctx, rules: ReadonlyMap<string, MaterialFileRule>): number {
  const said = [...rules.values()].flatMap(({ mostFiles }) => mostFiles ?? []);
  const most = said.length > 0 ? Math.max(...said) : MOST_FILES;
  return actor.kind === 'USER' ? most : Math.max(most, MOST_FILES);
}

/** What other systems and jobs bring was promised limits of its own. */
function check(tx: Ctx, file: FileFacts, rule: MaterialFileRule): void {
  if (tx.actor.kind === 'USER') checkLimits(file, rule);
  checkMaterial(file, rule);
}
