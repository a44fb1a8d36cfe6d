import { z } from 'zod';
import { CryptoError, canonicalJson, sm2Sign, sm2Verify, sm3Hex } from '../../crypto/index.ts';
import type { App } from '../../kernel/index.ts';
import { rootRing } from '../root-ring.ts';

const text = (most: number) => z.string().max(most);
const moment = z.iso.datetime().nullable();

/** A key as a backup holds it: as it is stored, wrapped. */
const backedKey = z.strictObject({
  key_id: text(40),
  owner: text(16),
  subject: text(10),
  key_version: z.number().int().min(1),
  layer: text(7),
  algorithm: text(8),
  usage: text(60),
  provider: text(20),
  wrapped: text(200).nullable(),
  wrapped_by: text(40),
  kcv: text(6),
  public_key: text(130).nullable(),
  made_by: text(60),
  state: text(40),
  activated_at: moment,
  disabled_at: moment,
  archived_at: moment,
  destroyed_at: moment,
  rotate_on: text(10).nullable(),
  row_mac: text(120),
});
export type BackedKey = z.infer<typeof backedKey>;

const backup = z.strictObject({
  format: z.literal('yjs-key-backup'),
  version: z.literal(1),
  backupNo: text(24),
  madeAt: z.iso.datetime(),
  /** Tells the master key by which the KEKs are wrapped from any other; the key itself is kept apart, by the custodians. */
  masterKeyCheck: text(64),
  keys: z.array(backedKey).max(100_000),
});
export type KeyBackup = z.infer<typeof backup>;

/** A backup as it is written: its content and the platform's signature over it. */
export function writeBackup(app: App, content: KeyBackup): { file: string; digest: string } {
  const body = canonicalJson(content);
  const { keyId, ...pair } = rootRing(app).signingPair();
  const file = `${JSON.stringify({ body, keyId, signature: sm2Sign(body, pair) })}\n`;
  return { file, digest: sm3Hex(file) };
}

/**
 * Reads what {@link writeBackup} wrote. The signature is of a pair that follows from the master key: an empty installation can verify it.
 *
 * @throws E-CR-12 for one that was altered or belongs to another master key, E-CR-10 for no backup
 */
export function readBackup(app: App, file: string): KeyBackup {
  const outer = z.object({ body: z.string(), signature: z.string() }).safeParse(parsed(file));
  if (!outer.success) throw new CryptoError('E-CR-10', 'key backup');
  const { body, signature } = outer.data;
  if (!sm2Verify(body, signature, rootRing(app).signingPair().publicKey))
    throw new CryptoError('E-CR-12', 'key backup: signature');
  const content = backup.safeParse(parsed(body));
  if (!content.success) throw new CryptoError('E-CR-10', 'key backup: content');
  if (content.data.masterKeyCheck !== rootRing(app).checkValue())
    throw new CryptoError('E-CR-12', 'key backup: master key');
  return content.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
