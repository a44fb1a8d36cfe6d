import { rows, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/index.ts';
import { ownerOf } from './uploader.ts';

/** Whether the caller owns any of the records. */
type OwnerRule = (ctx: Ctx, recordIds: readonly string[]) => Promise<boolean>;

const lenders = new Map<string, OwnerRule>();

/** Says that files of such records may be attached elsewhere too, by whoever uploaded them and owns the record. Called while modules load. */
export function registerFileReuse(recordType: string, owns: OwnerRule): void {
  lenders.set(recordType, owns);
}

/** Those of the files that the caller uploaded and that hang on an own record which lends them; for members of staff there are none. */
export async function reusableFiles(tx: Ctx, fileIds: readonly string[]): Promise<string[]> {
  if (lenders.size === 0 || fileIds.length === 0 || tx.actor.kind !== 'USER') return [];
  const hanging = await rows<{ type: string; fileId: string; recordId: string }>(
    tx,
    sql`select a.record_type as type, a.file_id as "fileId", a.record_id as "recordId"
          from attachment a join stored_file f on f.id = a.file_id
         where a.file_id = any(${[...fileIds]}::uuid[]) and f.uploader_id = ${ownerOf(tx)}
           and a.record_type = any(${[...lenders.keys()]})`,
  );
  const owned = new Map<string, boolean>();
  const usable = new Set<string>();
  for (const { type, fileId, recordId } of hanging) {
    const key = `${type} ${recordId}`;
    const known = owned.get(key) ?? (await lenders.get(type)?.(tx, [recordId])) ?? false;
    owned.set(key, known);
    if (known) usable.add(fileId);
  }
  return [...usable];
}
