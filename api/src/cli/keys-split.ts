import { randomBytes } from 'node:crypto';
import { splitKey } from '../platform/crypto/shares.ts';

/**
 * `npm run keys:split`: splits the master key among three custodians, any two of whom start the product together. Takes the key of CRYPTO_MASTER_KEY, or makes a
 * new one that nobody ever sees. Prints the shares and nothing else: each is handed to its custodian alone, and the screen is cleared.
 */
const given = process.env.CRYPTO_MASTER_KEY;
if (given !== undefined && !/^[0-9a-f]{64}$/i.test(given)) {
  console.error('CRYPTO_MASTER_KEY 应为 64 位十六进制数');
  process.exit(1);
}
const key = given === undefined ? randomBytes(32) : Buffer.from(given, 'hex');
for (const [at, share] of splitKey(key).entries()) console.log(`密钥保管员${at + 1}：${share}`);
key.fill(0);
