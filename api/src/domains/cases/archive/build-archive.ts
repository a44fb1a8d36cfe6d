import { PassThrough } from 'node:stream';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { formatDateTime, localDateOf } from '../../../platform/calendar/index.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import { dropSealed, keepSealed, OFD_TYPE, type SealedFile } from '../../../platform/files/index.ts';
import { actorName, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { takeDatedNumber } from '../../../platform/numbers/dated-numbers.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { type ArchivePart, type ArchiveRow, LARGE_BYTES, ownRun } from './archive.ts';
import { type ArchiveContent, gatherContent } from './gather-content.ts';
import { indexXml } from './index-xml.ts';
import { caseYears } from './parameters.ts';
import { materialParts, planVolumes, textPart } from './plan-parts.ts';
import { writeVolume } from './write-volume.ts';

/** What people read the package as, and what those files are (01 §2.10, §6.9). */
export const MIMES = { pdf: 'application/pdf', ofd: OFD_TYPE } as const;

/** What a run knows of the package before it is written. */
interface Draft {
  archiveNo: string;
  builtAt: string;
  keepUntil: string;
}

/**
 * Builds a version's package: a PDF and an OFD for people, the same as JSON, the materials, an XML index with every digest, sealed in the vault in
 * volumes. Nothing of a build that breaks stays behind.
 *
 * @returns CONFIRM where the package would have more than 2 GB and nobody has allowed it
 */
export async function buildArchive(ctx: Ctx, row: ArchiveRow): Promise<'DONE' | 'CONFIRM'> {
  const content = await gatherContent(ctx, row.caseId);
  const materials = materialParts(content.materials);
  const bytes = materials.reduce((sum, { size }) => sum + size, 0);
  await writeProgress(ctx, row.id, { done: 0, total: materials.length, bytes });
  if (bytes > LARGE_BYTES && !row.largeAllowedBy) return 'CONFIRM';
  const draft = await draftOf(ctx, row);
  const kept: SealedFile[] = [];
  try {
    const pdf = await sealDocument(ctx, row, draft, content, 'pdf');
    kept.push(pdf);
    const ofd = await sealDocument(ctx, row, draft, content, 'ofd');
    kept.push(ofd);
    const json = JSON.stringify({ ...draft, version: row.version, ...content }, null, 2);
    const files = [
      { ...textPart('archive.pdf', '电子档案（PDF）', ''), size: pdf.size, sm3: pdf.sm3, fileId: pdf.id },
      { ...textPart('archive.ofd', '电子档案（OFD）', ''), size: ofd.size, sm3: ofd.sm3, fileId: ofd.id },
      textPart('archive.json', '电子档案（数据）', json),
      ...materials,
    ];
    const volumes = planVolumes(files);
    const listed = volumes.flatMap((parts, at) => parts.map((part) => ({ ...part, volume: at + 1 })));
    const head = { ...draft, version: row.version, caseNo: row.caseNo, builtBy: actorName(ctx.actor) };
    const index = textPart('index.xml', '索引', indexXml({ ...head, volumes: volumes.length }, listed));
    const parts: ArchivePart[] = [];
    for (const [at, planned] of [[index, ...(volumes[0] ?? [])], ...volumes.slice(1)].entries()) {
      const volume = await writeVolume(ctx, `${draft.archiveNo}-${at + 1}.zip`, planned, at + 1, (done) =>
        writeProgress(ctx, row.id, { done, total: materials.length, bytes }),
      );
      kept.push(volume.file);
      parts.push(...volume.parts);
    }
    await transaction(ctx, (tx) => complete(tx, row, { draft, content, parts, pdf, ofd, volumes: kept.slice(2) }));
    return 'DONE';
  } catch (error) {
    await dropSealed(
      ctx,
      kept.map(({ id }) => id),
    );
    throw error;
  }
}

/** The number is taken for good when the build begins: one that breaks leaves a gap, never a number used twice. */
async function draftOf(ctx: Ctx, row: ArchiveRow): Promise<Draft> {
  const now = ctx.app.clock.now();
  const day = localDateOf(now);
  const number = row.archiveNo ?? (await takeDatedNumber(ctx, { sequence: 'archive', prefix: 'DA', digits: 6 }));
  const keepUntil = `${Number(day.slice(0, 4)) + (await readParameter(ctx, caseYears))}-12-31`;
  return { archiveNo: number, builtAt: formatDateTime(now), keepUntil };
}

/** The package for people, as a file of its own beside the volumes. */
async function sealDocument(
  ctx: Ctx,
  row: ArchiveRow,
  draft: Draft,
  content: ArchiveContent,
  format: 'pdf' | 'ofd',
): Promise<SealedFile> {
  // Loaded when there is something to build: the library is large, and most processes never need it.
  const { writeOfd, writePdf } = await import('../../../platform/documents/index.ts');
  const { composeArchive } = await import('./archive-pdf.ts');
  const target = new PassThrough();
  const frame = {
    title: `电子档案 ${row.caseNo}`,
    subtitles: [
      `档案编号 ${draft.archiveNo} · 第 ${row.version} 版 · 归档时间 ${draft.builtAt} · 保管至 ${draft.keepUntil}`,
    ],
    footer: `${draft.archiveNo} 第${row.version}版 ${draft.builtAt} 军人退役“一件事”综合管理平台`,
    madeAt: ctx.app.clock.now(),
  };
  const [sealed] = await Promise.all([
    keepSealed(ctx, { name: `${draft.archiveNo}.${format}`, mime: MIMES[format], source: target }),
    (format === 'pdf' ? writePdf : writeOfd)(target, frame, (document) => composeArchive(document, content)),
  ]);
  return sealed;
}

interface Progress {
  done: number;
  total: number;
  bytes: number;
}

async function writeProgress(ctx: Ctx, id: string, { done, total, bytes }: Progress): Promise<void> {
  await run(
    ctx,
    sql`update electronic_archive set done_files = ${done}, total_files = ${total}, total_bytes = ${bytes}, updated_at = ${ctx.app.clock.now()}
         where id = ${id}`,
  );
}

interface Built {
  draft: Draft;
  content: ArchiveContent;
  parts: readonly ArchivePart[];
  pdf: SealedFile;
  ofd: SealedFile;
  volumes: readonly SealedFile[];
}

/** The digests go into the audit log too, whose chain keeps them where nobody can change them with the row. */
async function complete(tx: Ctx, row: ArchiveRow, { draft, content, parts, pdf, ofd, volumes }: Built): Promise<void> {
  const now = tx.app.clock.now();
  const kept = volumes.map(({ id, size, sm3 }) => ({ fileId: id, size, sm3 }));
  const updated = await firstRow(
    tx,
    sql`
    update electronic_archive set state = 'DONE', archive_no = ${draft.archiveNo}, built_at = ${now}, updated_at = ${now}, next_try_at = null,
           last_error = null, operators = ${content.operators}::text[], finish_mode = ${content.finishMode},
           matter_codes = ${content.subCases.map((s) => s.matterCode)}::text[], parts = ${JSON.stringify(parts)}::jsonb,
           volumes = ${JSON.stringify(kept)}::jsonb, pdf_file_id = ${pdf.id}, ofd_file_id = ${ofd.id},
           keep_until = ${draft.keepUntil},
           total_bytes = ${kept.reduce((sum, { size }) => sum + size, 0)}
     where ${ownRun(row)} returning id`,
  );
  if (!updated) throw new Error(`the archive of ${row.caseNo} was taken over by another run`);
  await recordAudit(tx, {
    event: 'archive.build',
    objectType: 'archive',
    objectId: row.id,
    detail: {
      archiveNo: draft.archiveNo,
      version: row.version,
      volumes: kept.map(({ sm3 }) => sm3),
      parts: sm3Hex(JSON.stringify(parts)),
    },
  });
}
