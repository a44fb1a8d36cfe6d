import { sm3Stream } from '../../../platform/crypto/index.ts';
import { keepSealed, type SealedFile } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ArchivePart } from './archive.ts';
import { contentOf, type PlannedPart } from './plan-parts.ts';
import { type ZipEntry, zipFiles } from './zip-files.ts';

/** Materials between two notes of the progress. */
const NOTE_EVERY = 20;

/**
 * Writes one volume into the vault and says where each file lies in it.
 *
 * @param onProgress told how many materials are in
 * @throws where a material is not what was handed in: a package never vouches for a changed file
 */
export async function writeVolume(
  ctx: Ctx,
  name: string,
  planned: readonly PlannedPart[],
  volume: number,
  onProgress: (done: number) => Promise<void>,
): Promise<{ file: SealedFile; parts: ArchivePart[] }> {
  const offsets = new Map<string, number>();
  const source = zipFiles(entriesOf(ctx, planned, onProgress), (path, offset) => offsets.set(path, offset));
  const file = await keepSealed(ctx, { name, mime: 'application/zip', source });
  const parts = planned.map(({ path, title, size, sm3 }) => ({
    ...{ path, title, size, sm3, volume },
    offset: offsets.get(path) ?? 0,
  }));
  return { file, parts };
}

async function* entriesOf(
  ctx: Ctx,
  planned: readonly PlannedPart[],
  onProgress: (done: number) => Promise<void>,
): AsyncGenerator<ZipEntry> {
  let done = 0;
  for (const part of planned) {
    yield { path: part.path, modifiedAt: ctx.app.clock.now(), content: verified(part, contentOf(ctx, part)) };
    if (part.material) done += 1;
    if (part.material && done % NOTE_EVERY === 0) await onProgress(done);
  }
  await onProgress(done);
}

async function* verified(part: PlannedPart, content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const hash = sm3Stream();
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== part.sm3) throw new Error(`${part.title} is not what was handed in`);
}
