import { sm3 } from 'sm-crypto-v2';
import { concat, fromHex } from './bytes.ts';

/** HMAC-SM3, 32 bytes. */
export function hmacSm3(key: Uint8Array, data: Uint8Array): Uint8Array {
  return fromHex(sm3(data, { key, mode: 'hmac' }));
}

/** How many iterations run before the page may draw a frame. */
const ITERATIONS_PER_TURN = 2_000;

/**
 * PBKDF2-HMAC-SM3 with one block of output (32 bytes). Web Crypto knows no SM3, so the loop is script: about 6 µs an
 * iteration. It pauses now and then, so that the page stays alive meanwhile.
 */
export async function pbkdf2Sm3(password: Uint8Array, salt: Uint8Array, iterations: number): Promise<Uint8Array> {
  let block = hmacSm3(password, concat(salt, Uint8Array.of(0, 0, 0, 1)));
  const result = block.slice();
  for (let iteration = 1; iteration < iterations; iteration++) {
    block = hmacSm3(password, block);
    for (let at = 0; at < result.length; at++) result[at] = (result[at] ?? 0) ^ (block[at] ?? 0);
    if (iteration % ITERATIONS_PER_TURN === 0) await nextTurn();
  }
  return result;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
