import { sm3Hex } from '../../../platform/crypto/index.ts';
import { type Attachment, readSealed } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ArchivePart } from './archive.ts';

/** A file that is to go into the package. */
export interface PlannedPart extends Omit<ArchivePart, 'volume' | 'offset'> {
  /** File of the vault that it is copied from; absent where `text` is the content. */
  fileId?: string;
  text?: string;
  material?: boolean;
}

/** Bytes of one volume: far below what archive formats of old can say. */
const VOLUME_BYTES = 1024 ** 3;

export function textPart(path: string, title: string, text: string): PlannedPart {
  return { path, title, text, size: Buffer.byteLength(text), sm3: sm3Hex(text) };
}

/** The materials under readable names; one that the virus check has removed is named in the PDF and the data only. */
export function materialParts(materials: readonly Attachment[]): PlannedPart[] {
  return materials
    .filter(({ scanResult }) => scanResult !== 'INFECTED')
    .map(({ fileId, materialName, name, size, sm3 }, at) => ({
      path: `materials/${String(at + 1).padStart(3, '0')}_${harmless(materialName)}_${harmless(name)}`,
      title: `${materialName} ${name}`,
      fileId,
      size,
      sm3,
      material: true,
    }));
}

/** Shares the files out to volumes in their order. */
export function planVolumes(parts: readonly PlannedPart[], most = VOLUME_BYTES): PlannedPart[][] {
  const volumes: PlannedPart[][] = [[]];
  let used = 0;
  for (const part of parts) {
    if (used > 0 && used + part.size > most) {
      volumes.push([]);
      used = 0;
    }
    volumes.at(-1)?.push(part);
    used += part.size;
  }
  return volumes;
}

export async function* contentOf(ctx: Ctx, part: PlannedPart): AsyncIterable<Uint8Array> {
  if (part.fileId) yield* readSealed(ctx, part.fileId);
  else yield Buffer.from(part.text ?? '');
}

function harmless(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, '').slice(-60);
}
