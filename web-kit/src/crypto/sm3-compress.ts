/** A state of SM3 (GB/T 32905-2016): eight words. A derivation with many iterations keeps states and never hashes its key twice. */
export type Sm3State = Int32Array;

const INITIAL = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];

/** The state before any block. */
export function initialState(): Sm3State {
  return Int32Array.from(INITIAL);
}

const rotate = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

/** T(j) rotated left by j, as the rounds use it. */
const CONSTANTS = Int32Array.from({ length: 64 }, (_, j) => rotate(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32));

/** The expanded message; used by each call anew, and nothing else runs in between. */
const expanded = new Int32Array(68);
const word = (j: number): number => expanded[j] as number;

/** The compression function: takes a block of 16 words into the state. */
export function compress(state: Sm3State, block: Int32Array): void {
  expand(block);
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let j = 0; j < 64; j++) {
    const a12 = rotate(a, 12);
    const ss1 = rotate((a12 + e + (CONSTANTS[j] as number)) | 0, 7);
    const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + (ss1 ^ a12) + (word(j) ^ word(j + 4))) | 0;
    const tt2 = (gg + h + ss1 + word(j)) | 0;
    d = c;
    c = rotate(b, 9);
    b = a;
    a = tt1;
    h = g;
    g = rotate(f, 19);
    f = e;
    e = tt2 ^ rotate(tt2, 9) ^ rotate(tt2, 17);
  }
  const mixed = [a, b, c, d, e, f, g, h];
  for (let n = 0; n < 8; n++) state[n] = (state[n] as number) ^ (mixed[n] as number);
}

function expand(block: Int32Array): void {
  expanded.set(block);
  for (let j = 16; j < 68; j++) {
    const x = word(j - 16) ^ word(j - 9) ^ rotate(word(j - 3), 15);
    expanded[j] = x ^ rotate(x, 15) ^ rotate(x, 23) ^ rotate(word(j - 13), 7) ^ word(j - 6);
  }
}
