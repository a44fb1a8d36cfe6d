import { sm3 } from 'sm-crypto-v2';
import { concat, fromHex } from './bytes.ts';
import { compress, initialState, type Sm3State } from './sm3-compress.ts';

/** HMAC-SM3, 32 bytes. */
export function hmacSm3(key: Uint8Array, data: Uint8Array): Uint8Array {
  return fromHex(sm3(data, { key, mode: 'hmac' }));
}

/** How many iterations run before the page may draw a frame. */
const ITERATIONS_PER_TURN = 5_000;
const BLOCK_BYTES = 64;
/** Bits of the key's block and a hash: what each further HMAC runs over. */
const LENGTH_BITS = (BLOCK_BYTES + 32) * 8;

/**
 * PBKDF2-HMAC-SM3 with one block of output (32 bytes). Web Crypto knows no SM3, so the loop is script: the two blocks of the key are taken in
 * once, and each iteration is two compressions. It pauses now and then, so that the page stays alive meanwhile.
 */
export async function pbkdf2Sm3(password: Uint8Array, salt: Uint8Array, iterations: number): Promise<Uint8Array> {
  const key = password.length > BLOCK_BYTES ? fromHex(sm3(password)) : password;
  const [inner, outer] = [stateOfKey(key, 0x36), stateOfKey(key, 0x5c)];
  const result = wordsOf(hmacSm3(password, concat(salt, Uint8Array.of(0, 0, 0, 1))));
  // A hash with its padding, which stays as it is.
  const block = new Int32Array(16);
  block.set(result);
  block[8] = 0x80000000;
  block[15] = LENGTH_BITS;
  const state = new Int32Array(8);
  for (let iteration = 1; iteration < iterations; iteration++) {
    for (const half of [inner, outer]) {
      state.set(half);
      compress(state, block);
      block.set(state);
    }
    for (let at = 0; at < 8; at++) result[at] = (result[at] ?? 0) ^ (state[at] ?? 0);
    if (iteration % ITERATIONS_PER_TURN === 0) await nextTurn();
  }
  return bytesOf(result);
}

/** The state once the key's block of HMAC has been taken in. */
function stateOfKey(key: Uint8Array, pad: number): Sm3State {
  const block = new Uint8Array(BLOCK_BYTES).fill(pad);
  key.forEach((byte, at) => {
    block[at] = byte ^ pad;
  });
  const state = initialState();
  compress(state, wordsOf(block));
  return state;
}

function wordsOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.length / 4 }, (_, at) => view.getInt32(4 * at));
}

function bytesOf(words: Int32Array): Uint8Array {
  const bytes = new Uint8Array(4 * words.length);
  const view = new DataView(bytes.buffer);
  words.forEach((one, at) => {
    view.setInt32(4 * at, one);
  });
  return bytes;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
