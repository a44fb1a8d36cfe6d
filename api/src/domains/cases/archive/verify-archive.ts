import { rows, run, sql } from '../../../database/sql.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import { sm3Stream } from '../../../platform/crypto/index.ts';
import { readSealed } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { ARCHIVE_COLUMNS, type ArchivePart, type ArchiveRow, type ArchiveVolume } from './archive.ts';

const PAGE = 200;

/** Every finished package, oldest first, a page at a time. */
export async function* finishedArchives(ctx: Ctx): AsyncGenerator<ArchiveRow> {
  for (let after = FIRST_ID; ; ) {
    const page = await rows<ArchiveRow>(
      ctx,
      sql`select ${sql.raw(ARCHIVE_COLUMNS)} from electronic_archive a where a.state = 'DONE' and a.id > ${after}::uuid order by a.id limit ${PAGE}`,
    );
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/**
 * Reads a package whole and compares it with its digests.
 *
 * @returns what is wrong, each naming the file of the package: changed, or missing with the volume that held it
 */
export async function verifyArchive(ctx: Ctx, row: ArchiveRow): Promise<string[]> {
  const defects: string[] = [];
  for (const [at, volume] of row.volumes.entries()) {
    const parts = row.parts.filter((part) => part.volume === at + 1).sort((a, b) => a.offset - b.offset);
    defects.push(...(await verifyVolume(ctx, volume, at + 1, parts)));
  }
  if (row.volumes.length === 0) defects.push('没有分卷登记');
  await run(
    ctx,
    sql`update electronic_archive set checked_at = ${ctx.app.clock.now()}, check_result = ${defects.join('；').slice(0, 300) || '完整'}
         where id = ${row.id}`,
  );
  return defects;
}

async function verifyVolume(
  ctx: Ctx,
  volume: ArchiveVolume,
  number: number,
  parts: readonly ArchivePart[],
): Promise<string[]> {
  const whole = sm3Stream();
  const checks = parts.map((part) => ({ part, hash: sm3Stream(), seen: 0 }));
  let position = 0;
  try {
    for await (const chunk of readSealed(ctx, volume.fileId)) {
      whole.update(chunk);
      for (const check of checks) {
        const from = Math.max(check.part.offset - position, 0);
        const to = Math.min(check.part.offset + check.part.size - position, chunk.length);
        if (from >= to) continue;
        check.hash.update(chunk.subarray(from, to));
        check.seen += to - from;
      }
      position += chunk.length;
    }
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    // What was read before the break is in order; the first file that was not is the one that was touched.
    const unread = checks.filter(({ part, seen }) => seen < part.size).map(({ part }) => part.path);
    return missing
      ? [`分卷${number}缺失，其中有：${unread.join('、')}`]
      : [`分卷${number}已被改动，自 ${unread[0] ?? '卷尾'} 起无法读取`];
  }
  const changed = checks.flatMap(({ part, hash, seen }) => {
    if (seen < part.size) return [`${part.path} 缺失`];
    return hash.digest('hex') === part.sm3 ? [] : [`${part.path} 已被改动`];
  });
  if (changed.length === 0 && whole.digest('hex') !== volume.sm3) return [`分卷${number}已被改动`];
  return changed;
}
