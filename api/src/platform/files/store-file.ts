import { fileTypeFromBuffer } from 'file-type';
import { run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { imageDpi } from './content/image-dpi.ts';
import { imageSize } from './content/image-size.ts';
import { lookIntoPdf } from './content/look-into-pdf.ts';
import { isContainer, officeKind } from './content/office-kind.ts';
import { refuseBlank } from './content/refuse-blank.ts';
import { Tap } from './content/tap.ts';
import { safeFileName } from './file-name.ts';
import {
  checkFile,
  checkMaterial,
  checkSize,
  type FileFacts,
  kindsText,
  MOST_BYTES,
  mostBytesFor,
  OFFICE_TYPES,
  refuseFile,
  tooLarge,
  typeOf,
  VIDEO_TYPES,
} from './file-rules.ts';
import { type MaterialFileRule, materialRuleOf } from './material-rules.ts';
import { refuseHoarding, refuseHoardingOf } from './refuse-hoarding.ts';
import { type ScanResult, scanUpload } from './scan-upload.ts';
import { ownerOf } from './uploader.ts';
import { keepFile, readDraft, removeFile, vaultPath, writeDraft } from './vault.ts';

/** A file as the uploader gets it back. */
export interface StoredFile extends FileFacts {
  id: string;
  sm3: string;
  scanResult: ScanResult;
}

export interface NewFile {
  /** As the other side calls it; made harmless. */
  name: string;
  /** Checks the material's own rule at once instead of when the file is attached. */
  materialCode?: string | undefined;
  /** Most bytes, where a sender was promised more than the 10 MB of an upload. */
  mostBytes?: number | undefined;
}

/**
 * Takes a file in: streams it encrypted to the vault while its digest and size are taken, then looks into it. What breaks a rule leaves
 * nothing behind and is refused with E-0006, which names file and rule (01 §9.4, page 3). The file is TEMP until it is attached.
 */
export async function storeFile(
  ctx: Ctx,
  source: AsyncIterable<Uint8Array> | Uint8Array,
  file: NewFile,
): Promise<StoredFile> {
  const stored = await prepareFile(ctx, source, file);
  try {
    await transaction(ctx, async (tx) => {
      await refuseHoardingOf(tx, stored);
      await recordFile(tx, stored);
    });
    return stored;
  } catch (error) {
    await removeFile(ctx.app, stored.id);
    throw error;
  }
}

/**
 * What {@link storeFile} does before its row is written: the file lies in the vault, looked at and scanned, which may take long and needs no
 * transaction. Without {@link recordFile} it is swept away after a day.
 */
export async function prepareFile(
  ctx: Ctx,
  source: AsyncIterable<Uint8Array> | Uint8Array,
  file: NewFile,
): Promise<StoredFile> {
  await refuseHoarding(ctx);
  const id = uuidv7(ctx.app.clock.now().getTime());
  const tap = new Tap();
  const bytes = source instanceof Uint8Array ? [source] : source;
  const rule = await materialRuleOf(ctx, file.materialCode);
  const most = file.mostBytes ?? mostBytesFor(rule, true);
  const oversize = () => tooLarge(safeFileName(file.name, ''), rule, most);
  try {
    await writeDraft(ctx.app, id, tap.watch(bytes, most, oversize));
    const facts = await inspect(ctx, id, tap, { givenName: file.name, rule });
    checkFile(facts, rule);
    checkSize(facts, rule, facts.mime in VIDEO_TYPES, file.mostBytes);
    if (file.materialCode || facts.mime in VIDEO_TYPES) checkMaterial(facts, rule);
    await refuseBlank(facts, () => readDraft(ctx.app, id));
    const stored = { ...facts, id, sm3: tap.digest(), scanResult: await scanUpload(ctx, id, facts.name) };
    await keepFile(ctx.app, id);
    return stored;
  } catch (error) {
    await removeFile(ctx.app, id);
    throw error;
  }
}

/** Keeps a text of our own making as a file (UTF-8 with BOM, so that every editor shows Chinese); TEMP until it is attached. */
export async function storeText(ctx: Ctx, text: string, name: string): Promise<StoredFile> {
  const id = uuidv7(ctx.app.clock.now().getTime());
  const tap = new Tap();
  const oversize = () => tooLarge(name, {}, MOST_BYTES);
  try {
    await writeDraft(ctx.app, id, tap.watch([Buffer.from(`\ufeff${text}`)], MOST_BYTES, oversize));
    const facts = { name: safeFileName(name, 'txt'), mime: 'text/plain', size: tap.size };
    const stored: StoredFile = {
      ...facts,
      ...{ id, width: null, height: null, pages: null, dpi: null },
      sm3: tap.digest(),
      scanResult: 'NOT_SCANNED',
    };
    await keepFile(ctx.app, id);
    await recordFile(ctx, stored);
    return stored;
  } catch (error) {
    await removeFile(ctx.app, id);
    throw error;
  }
}

async function inspect(
  ctx: Ctx,
  id: string,
  tap: Tap,
  { givenName, rule }: { givenName: string; rule: MaterialFileRule },
): Promise<FileFacts> {
  const mime = await mimeOf(ctx, id, tap, { name: safeFileName(givenName, ''), rule });
  const type = mime === undefined ? undefined : typeOf(mime);
  const name = safeFileName(givenName, type?.extensions[0] ?? 'pdf');
  if (tap.size === 0) throw refuseFile(name, '文件不能为空');
  if (!mime || !type) throw refuseFile(name, kindsText(rule));
  const facts = { name, mime, size: tap.size, width: null, height: null, pages: null, dpi: null };
  if (mime in VIDEO_TYPES || mime in OFFICE_TYPES) return facts;
  if (mime === 'application/pdf') return { ...facts, pages: await pagesOf(ctx, id, name) };
  const size = imageSize(mime, tap.head);
  if (!size) throw refuseFile(name, '图片已损坏，无法打开');
  return { ...facts, ...size, dpi: imageDpi(mime, tap.head) ?? null };
}

/** By its first bytes; a container by what it holds, where the rule takes office documents at all. */
async function mimeOf(
  ctx: Ctx,
  id: string,
  tap: Tap,
  { name, rule }: { name: string; rule: MaterialFileRule },
): Promise<string | undefined> {
  if (!isContainer(tap.head)) return (await fileTypeFromBuffer(tap.head))?.mime;
  if (!rule.office) return undefined;
  // Where films are taken much more arrives than a document may have; too large a one is not read, and told so.
  const most = mostBytesFor(rule, false);
  if (tap.size > most) throw tooLarge(name, rule, most);
  const kind = officeKind(await wholeDraft(ctx, id));
  if ('refused' in kind) throw refuseFile(name, kind.refused);
  return kind.mime;
}

async function wholeDraft(ctx: Ctx, id: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readDraft(ctx.app, id)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function pagesOf(ctx: Ctx, id: string, name: string): Promise<number> {
  const { pages, encrypted, active } = await lookIntoPdf(await wholeDraft(ctx, id));
  if (active) throw refuseFile(name, 'PDF中含有脚本或启动程序的动作，请去除后上传');
  if (pages === 0) throw refuseFile(name, encrypted ? '请上传未加密的PDF' : 'PDF已损坏，无法打开');
  return pages;
}

/** Writes the row of a file that lies in the vault: TEMP until it is attached. */
export async function recordFile(
  ctx: Ctx,
  { id, name, mime, size, sm3, width, height, pages, dpi, scanResult }: StoredFile,
): Promise<void> {
  await run(
    ctx,
    sql`insert into stored_file (id, name, mime, size, sm3, width, height, pages, dpi, uploader_id, scan_result, state, path, created_at)
        values (${id}, ${name}, ${mime}, ${size}, ${sm3}, ${width}, ${height}, ${pages}, ${dpi}, ${ownerOf(ctx)}, ${scanResult}, 'TEMP',
          ${vaultPath(id)}, ${ctx.app.clock.now()})`,
  );
}
