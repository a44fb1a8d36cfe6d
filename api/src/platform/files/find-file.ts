import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { scopeWhere } from '../access/scope/scope-where.ts';
import { recordAudit, recordAuditApart, UNKNOWN_ID } from '../audit/index.ts';
import { DomainError, refuse } from '../errors/index.ts';
import { type Ctx, hasPermission, requireUser, scopeOf } from '../kernel/index.ts';
import { OFFICE_TYPES } from './file-rules.ts';
import type { ScanResult } from './scan-upload.ts';
import { ownerOf } from './uploader.ts';
import { withheldFrom } from './withheld.ts';

/** What serving a file needs. */
export interface ServedFile {
  id: string;
  name: string;
  mime: string;
  size: number;
  path: string;
}

interface FileRow extends ServedFile {
  state: 'TEMP' | 'ATTACHED';
  uploaderId: string | null;
  scanResult: ScanResult;
}

/** How far somebody may go with a file: look at it in place, or take it away as well. */
export type FileReach = 'VIEW' | 'DOWNLOAD';

interface Serving {
  download?: boolean;
  /** The request names a range of bytes. */
  part?: boolean;
  /** May refuse what has been found, before it is noted as read. */
  admit?(file: ServedFile): void;
}

/**
 * The file, if the caller may see it: its uploader while it is attached to nothing, afterwards whoever may see one of the records it
 * hangs on unless such files are withheld from him, or is shown it for a task of his. Everything else is NOT_FOUND, whether it exists or not; reaching for another's file leaves an
 * audit row 越权访问. Showing a material shows personal data, so it is audited too; the parts that a player asks for while somebody watches a
 * video are one viewing.
 *
 * @throws NOT_FOUND; E-0017 for a download of what is only shown; E-0010, E-0011
 */
export async function getServedFile(
  ctx: Ctx,
  id: string,
  { download = false, part = false, admit }: Serving = {},
): Promise<ServedFile> {
  requireUser(ctx);
  const file = isUuid(id) ? await findFile(ctx, id) : undefined;
  if (!file) {
    // Costs what reaching for another's file costs.
    if (isUuid(id)) await recordAuditApart(ctx, { event: UNKNOWN_ID, ok: false, objectType: 'file', objectId: id });
    throw refuse('NOT_FOUND');
  }
  const reach = await reachOf(ctx, file);
  if (!reach) {
    await recordAuditApart(ctx, { event: 'access.out-of-scope', ok: false, objectType: 'file', objectId: file.id });
    throw refuse('NOT_FOUND');
  }
  if (reach === 'VIEW') {
    if (download) throw new DomainError('E-0017', '该材料仅供在线查阅，不能下载');
    // No browser shows it in place: to open it is to take it away.
    if (file.mime in OFFICE_TYPES) throw new DomainError('E-0017', '该文件须下载后查看，本次未开放下载');
  }
  refuseUnscanned(file.scanResult);
  admit?.(file);
  if (!(part && file.mime.startsWith('video/') && (await isWatching(ctx, file.id))))
    await recordAudit(ctx, { event: 'file.read', objectType: 'file', objectId: file.id });
  return file;
}

const VIEWING_MINUTES = 10;

/** Whether the audit log has the caller's viewing of this file already; a longer one is written again every so many minutes. */
async function isWatching(ctx: Ctx, id: string): Promise<boolean> {
  const since = new Date(ctx.app.clock.now().getTime() - VIEWING_MINUTES * 60_000);
  const seen = await firstRow(
    ctx,
    sql`select 1 from audit_entry where object_id = ${id} and event = 'file.read' and actor_id = ${requireUser(ctx).userId}
          and at > ${since} limit 1`,
  );
  return seen !== undefined;
}

/** What the scanner has not seen yet, or has found infected, opens on nobody's machine. */
function refuseUnscanned(result: ScanResult): void {
  if (result === 'PENDING') throw new DomainError('E-0010', '附件正在等待病毒检查，检查完成后可以查看');
  if (result === 'INFECTED') throw new DomainError('E-0011', '附件检出病毒，已清除，请申请人重新提交');
}

async function findFile(ctx: Ctx, id: string): Promise<FileRow | undefined> {
  return firstRow<FileRow>(
    ctx,
    sql`select id, name, mime, size, path, state, uploader_id as "uploaderId",
          scan_result as "scanResult" from stored_file where id = ${id}`,
  );
}

async function reachOf(ctx: Ctx, file: FileRow): Promise<FileReach | undefined> {
  if (file.state === 'TEMP')
    return file.uploaderId !== null && file.uploaderId === ownerOf(ctx) ? 'DOWNLOAD' : undefined;
  const places = await rows<{ type: string; ids: string[] }>(
    ctx,
    sql`select record_type as type, array_agg(record_id::text) as ids from attachment a where file_id = ${file.id}
          and not exists (select 1 from jsonb_to_recordset(${JSON.stringify(withheldFrom(ctx))}::jsonb) as w(type text, "materialCode" text)
                           where w.type = a.record_type and w."materialCode" = a.material_code)
        group by record_type`,
  );
  let shown: FileReach | undefined;
  for (const { type, ids } of places) {
    const reach = (await isRecordVisible(ctx, type, ids)) ? 'DOWNLOAD' : await taskRules.get(type)?.(ctx, file.id, ids);
    if (reach === 'DOWNLOAD') return reach;
    shown ??= reach;
  }
  return shown;
}

/** Whether the caller may see any of the records. */
type FileAccessRule = (ctx: Ctx, recordIds: readonly string[]) => Promise<boolean>;

const accessRules = new Map<string, FileAccessRule>();

/** Says who sees the files of records that travel through no flow. Called while modules load. */
export function registerFileAccess(recordType: string, rule: FileAccessRule): void {
  accessRules.set(recordType, rule);
}

const ownerRules = new Map<string, FileAccessRule>();

/** Says who, besides those who may see the record, sees its files because it is about themselves. Called while modules load. */
export function registerFileOwner(recordType: string, rule: FileAccessRule): void {
  ownerRules.set(recordType, rule);
}

/** Whether a task of the caller shows him this file of the records, and how far; undefined where none does. */
type FileTaskRule = (ctx: Ctx, fileId: string, recordIds: readonly string[]) => Promise<FileReach | undefined>;

const taskRules = new Map<string, FileTaskRule>();

/** Says who is shown single files of records that he does not see otherwise, because of a task of his. Called while modules load. */
export function registerFileTask(recordType: string, rule: FileTaskRule): void {
  taskRules.set(recordType, rule);
}

async function isRecordVisible(ctx: Ctx, type: string, ids: readonly string[]): Promise<boolean> {
  if (await ownerRules.get(type)?.(ctx, ids)) return true;
  const rule = accessRules.get(type);
  if (rule) return rule(ctx, ids);
  const binding = ctx.app.registry.records.get(type);
  if (!binding || !hasPermission(ctx.actor, binding.viewPermission)) return false;
  const visible: RawBuilder<unknown> = sql`select 1 from ${sql.table(binding.table)} r
    where r.id = any(${[...ids]}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'r')} limit 1`;
  return (await firstRow(ctx, visible)) !== undefined;
}
