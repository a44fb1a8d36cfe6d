import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { firstRow, run, sql, toDate } from '../../../database/sql.ts';
import { MINUTE_MS } from '../../calendar/index.ts';
import { DomainError } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { prepareFile, recordFile, type StoredFile } from '../store-file.ts';
import { removeFile } from '../vault.ts';
import { readPiece, removePieces } from './pieces.ts';
import { getOwnUpload, readPieceRows, type UploadRow } from './upload-rows.ts';

/** How long a claim holds: longer than the largest file takes to be looked at; what a killed process claimed is free again after it. */
export const CLAIM_MINUTES = 5;
const LOOK_AGAIN_MS = 200;
const LOOKS = 300;
/** Answers of one upload that may be waited for at once, in a process; a client asks again, it does not ask in parallel. */
export const MOST_WAITERS = 4;

const waiters = new Map<string, number>();

/**
 * Makes a file of an upload that has come whole, by the rules of every upload (content, size, virus check), in the same vault. Asked again, also
 * while the first is at it, it answers the same: the answer may have been lost. What breaks a rule (E-0006) is gone with all its pieces; while
 * the scanner is down they stay.
 *
 * Claimed in one short transaction and settled in another: no connection waits for the scanner.
 *
 * @throws NOT_FOUND, E-0006, E-0008, E-0014, E-0015 while somebody else is at it for long or too many wait already
 */
export async function finishUpload(ctx: Ctx, id: string): Promise<StoredFile> {
  const found = await transaction(ctx, (tx) => claim(tx, id));
  if (found.stored) return found.stored;
  if (found.claim) return makeFile(ctx, found.upload, found.claim);
  const waiting = waiters.get(id) ?? 0;
  if (waiting >= MOST_WAITERS) throw busy();
  waiters.set(id, waiting + 1);
  try {
    return await waitForOther(ctx, id);
  } finally {
    const left = (waiters.get(id) ?? 1) - 1;
    if (left > 0) waiters.set(id, left);
    else waiters.delete(id);
  }
}

/** Only looks, without a lock, until the other is done or has given up; then it is claimed like at first. */
async function waitForOther(ctx: Ctx, id: string): Promise<StoredFile> {
  for (let look = 0; look < LOOKS; look += 1) {
    await sleep(LOOK_AGAIN_MS);
    const { claimedUntil, fileId } = await getOwnUpload(ctx, id);
    if (!fileId && claimedUntil && toDate(claimedUntil) > ctx.app.clock.now()) continue;
    const found = await transaction(ctx, (tx) => claim(tx, id));
    if (found.stored) return found.stored;
    if (found.claim) return makeFile(ctx, found.upload, found.claim);
  }
  throw busy();
}

function busy(): DomainError {
  return new DomainError('E-0015', '文件正在检查，请稍后再试');
}

interface Claimed {
  upload: UploadRow;
  /** The file that it has become. */
  stored?: StoredFile;
  /** Ours from now on; absent where another's holds. */
  claim?: string;
}

async function claim(tx: Ctx, id: string): Promise<Claimed> {
  const upload = await getOwnUpload(tx, id, true);
  if (upload.fileId) return { upload, stored: await readStored(tx, upload.fileId) };
  if (upload.received < upload.size) throw new DomainError('E-0014', '文件还没有传完，请继续上传');
  const now = tx.app.clock.now();
  const token = randomUUID();
  const taken = await firstRow(
    tx,
    sql`update upload set claim = ${token}, claimed_until = ${new Date(now.getTime() + CLAIM_MINUTES * MINUTE_MS)}, touched_at = ${now}
         where id = ${id} and (claimed_until is null or claimed_until <= ${now}) returning id`,
  );
  return taken ? { upload, claim: token } : { upload };
}

async function makeFile(ctx: Ctx, { id, name, materialCode }: UploadRow, claimed: string): Promise<StoredFile> {
  const file = await prepareFile(ctx, contentOf(ctx, id), { name, materialCode: materialCode ?? undefined }).catch(
    (error: unknown) => giveBack(ctx, id, claimed, error),
  );
  if (await transaction(ctx, (tx) => settle(tx, id, claimed, file))) {
    await removePieces(ctx.app, id);
    return file;
  }
  // It took longer than the claim, and another was faster; or its owner took the upload back.
  await removeFile(ctx.app, file.id);
  return waitForOther(ctx, id);
}

/** What broke a rule is gone; anything else may be tried again at once. */
async function giveBack(ctx: Ctx, id: string, claimed: string, error: unknown): Promise<never> {
  const own = sql`id = ${id} and claim = ${claimed}`;
  if (error instanceof DomainError && error.code === 'E-0006') {
    if ((await run(ctx, sql`delete from upload where ${own}`)) > 0) await removePieces(ctx.app, id);
    throw error;
  }
  await run(ctx, sql`update upload set claim = null, claimed_until = null where ${own}`);
  // Pieces that are no longer there were taken back by their owner meanwhile.
  if (!(error instanceof DomainError)) await getOwnUpload(ctx, id);
  throw error;
}

/** False where the claim has been lost. */
async function settle(tx: Ctx, id: string, claimed: string, file: StoredFile): Promise<boolean> {
  const settled = await firstRow(
    tx,
    sql`update upload set file_id = ${file.id}, claim = null, claimed_until = null
         where id = ${id} and claim = ${claimed} and file_id is null returning id`,
  );
  if (!settled) return false;
  await recordFile(tx, file);
  await run(tx, sql`delete from upload_piece where upload_id = ${id}`);
  return true;
}

/** The pieces in their order; a gap would be a fault of ours and must not become a file. */
async function* contentOf(ctx: Ctx, id: string): AsyncIterable<Uint8Array> {
  let at = 0;
  for (const piece of await readPieceRows(ctx, id)) {
    if (Number(piece.startsAt) !== at) throw new Error(`upload ${id} has a gap at ${at}`);
    yield* readPiece(ctx.app, id, piece.id);
    at += piece.bytes;
  }
}

async function readStored(ctx: Ctx, fileId: string): Promise<StoredFile> {
  const stored = await firstRow<StoredFile>(
    ctx,
    sql`select id, name, mime, size, sm3, width, height, pages, dpi, scan_result as "scanResult" from stored_file where id = ${fileId}`,
  );
  if (!stored) throw new DomainError('NOT_FOUND', '文件已清理，请重新上传');
  return stored;
}
