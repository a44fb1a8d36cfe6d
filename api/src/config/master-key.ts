import { readFileSync } from 'node:fs';
import { joinShares } from '../platform/crypto/shares.ts';

/** For development and tests only: known to everybody, refused in production. */
const DEVELOPMENT_MASTER_KEY = '5e'.repeat(32);

interface Given {
  CRYPTO_MASTER_KEY?: string | undefined;
  CRYPTO_MASTER_KEY_SHARES?: string | undefined;
}

/**
 * The master key of this start (03 §41.4, L0): whole, or of two custodians' shares; it is held in memory alone. Without either it is the one of development.
 *
 * @returns the key, or what is wrong with what was given
 */
export function readMasterKey(given: Given): { key: Buffer; fault?: string } {
  const { CRYPTO_MASTER_KEY: whole, CRYPTO_MASTER_KEY_SHARES: shares } = given;
  const nothing = Buffer.alloc(0);
  if (whole && shares)
    return { key: nothing, fault: '  CRYPTO_MASTER_KEY_SHARES: not together with CRYPTO_MASTER_KEY' };
  if (!shares) return { key: Buffer.from(whole ?? DEVELOPMENT_MASTER_KEY, 'hex') };
  try {
    return { key: joinShares(shares.split(',').map(shareOf)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { key: nothing, fault: `  CRYPTO_MASTER_KEY_SHARES: two shares of one key are needed (${why})` };
  }
}

/** The files among what `CRYPTO_MASTER_KEY_SHARES` names; the other ones are the shares themselves. */
export function shareFiles({ CRYPTO_MASTER_KEY_SHARES: shares }: Given): string[] {
  return (shares ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '' && !isShare(text));
}

/** A share itself, or the file that a custodian has brought it in. */
function shareOf(given: string): string {
  const text = given.trim();
  return isShare(text) ? text : readFileSync(text, 'utf8').trim();
}

const isShare = (text: string) => text.startsWith('yjs-mk-');
