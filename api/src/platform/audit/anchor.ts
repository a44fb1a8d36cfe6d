import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstRow, run, sql, type SqlInstant, toDate } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { type ChainAnchor, signAnchor } from '../crypto/index.ts';
import { type App, type Ctx, transaction } from '../kernel/index.ts';
import { chainHead } from './seal-pending.ts';

/** An anchor with its day, the key that signed it and the signature (DER hex). */
export interface SignedAnchor extends ChainAnchor {
  day: string;
  keyId: string;
  signature: string;
}

/** Signs the head of the chain, in the database and in a file beside it. Nothing is written when the head is anchored already. */
export async function anchorChain(ctx: Ctx): Promise<SignedAnchor | undefined> {
  const head = await chainHead(ctx);
  if (!head || (await isAnchored(ctx, head))) return undefined;
  const signer = ctx.app.keys.signingPair();
  const anchor = { lastSeq: head.seq, h: head.hash, time: ctx.app.clock.now().toISOString() };
  const signed = { ...anchor, day: head.day, keyId: signer.keyId, signature: signAnchor(anchor, signer) };
  await transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`insert into audit_anchor (id, day, last_seq, hash, at, key_id, signature)
          values (${uuidv7(Date.parse(anchor.time))}, ${signed.day}, ${signed.lastSeq}, ${signed.h}, ${signed.time}, ${signed.keyId},
                  ${signed.signature})`,
    );
    // The file comes last: an anchor known only to the file would accuse the database of a loss.
    await writeAnchorFile(tx.app, signed);
  });
  return signed;
}

/** The anchors of a day that lie in files; none when the folder does not exist. */
export async function readAnchorFiles(app: App): Promise<SignedAnchor[]> {
  const folder = anchorFolder(app);
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(names.filter((n) => n.endsWith('.json')).map((n) => readFile(join(folder, n), 'utf8')));
  return texts.map((text) => JSON.parse(text) as SignedAnchor);
}

/** An anchor row of the database in the form of the files. */
export function anchorOf(row: {
  day: string;
  last_seq: number;
  hash: string;
  at: SqlInstant;
  key_id: string;
  signature: string;
}): SignedAnchor {
  const time = toDate(row.at).toISOString();
  return { day: row.day, lastSeq: row.last_seq, h: row.hash, time, keyId: row.key_id, signature: row.signature };
}

async function writeAnchorFile(app: App, anchor: SignedAnchor): Promise<void> {
  const folder = anchorFolder(app);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${anchor.day}-${String(anchor.lastSeq).padStart(9, '0')}.json`;
  await writeFile(join(folder, name), `${JSON.stringify(anchor)}\n`, { mode: 0o400, flag: 'w' });
}

async function isAnchored(ctx: Ctx, head: { day: string; seq: number }): Promise<boolean> {
  const known = await firstRow(ctx, sql`select 1 from audit_anchor where day = ${head.day} and last_seq = ${head.seq}`);
  return known !== undefined;
}

function anchorFolder(app: App): string {
  return join(app.config.DATA_DIR, 'anchors');
}
