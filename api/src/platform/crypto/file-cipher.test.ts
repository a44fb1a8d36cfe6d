import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decryptFile, decryptFileFrom, encryptFile, FILE_CHUNK_BYTES } from './file-cipher.ts';
import { KeyRing } from './key-ring.ts';

const ring = KeyRing.fromMaster(Buffer.alloc(32, 3));
const SMALL_CHUNK = 64;

async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const bytes of source) all.push(bytes);
  return Buffer.concat(all);
}

const seal = (plain: Uint8Array[], id = 'F1', chunk = SMALL_CHUNK) => collect(encryptFile(ring, id, plain, chunk));
const open = (sealed: Uint8Array[], id = 'F1', keys = ring) => collect(decryptFile(keys, id, sealed));
const code = (pattern: string) => expect.objectContaining({ code: expect.stringMatching(pattern) });

describe('file cipher', () => {
  it('brings every file back, however it is cut on the way in and out', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 200 }), async (plain, cut) => {
        const sealed = await seal(plain);
        const cuts = Array.from({ length: Math.ceil(sealed.length / cut) }, (_, at) =>
          sealed.subarray(at * cut, (at + 1) * cut),
        );
        expect(await open(cuts)).toEqual(Buffer.concat(plain));
      }),
    );
  });

  it('keeps the last chunk apart at exact multiples of the chunk size, and empty files', async () => {
    for (const length of [0, 1, SMALL_CHUNK - 1, SMALL_CHUNK, SMALL_CHUNK + 1, 2 * SMALL_CHUNK]) {
      const plain = Buffer.alloc(length, 0x61);
      expect(await open([await seal([plain])])).toEqual(plain);
    }
  });

  it('streams megabytes through a pipeline in chunks of 1 MiB', async () => {
    const plain = Buffer.alloc(3 * FILE_CHUNK_BYTES + 17, 0x5a);
    const received: Buffer[] = [];
    await pipeline(
      Readable.from([plain.subarray(0, 100_000), plain.subarray(100_000)]),
      (bytes: AsyncIterable<Uint8Array>) => encryptFile(ring, 'F1', bytes),
      (bytes: AsyncIterable<Uint8Array>) => decryptFile(ring, 'F1', bytes),
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          received.push(chunk);
          done();
        },
      }),
    );
    expect(Buffer.concat(received).equals(plain)).toBe(true);
    expect(received.map((chunk) => chunk.length)).toEqual([FILE_CHUNK_BYTES, FILE_CHUNK_BYTES, FILE_CHUNK_BYTES, 17]);
  });

  it('K-16 refuses any flipped byte', async () => {
    const sealed = await seal([Buffer.alloc(SMALL_CHUNK + 5, 1)]);
    for (let at = 0; at < sealed.length; at++) {
      const forged = Buffer.from(sealed);
      forged.writeUInt8(forged.readUInt8(at) ^ 1, at);
      await expect(open([forged])).rejects.toThrow(code('^E-CR-1[012]$'));
    }
  });

  it('refuses every cut-off, appended bytes, swapped chunks and another file', async () => {
    const sealed = await seal([Buffer.alloc(3 * SMALL_CHUNK, 1)]);
    for (let length = 0; length < sealed.length; length++) {
      await expect(open([sealed.subarray(0, length)])).rejects.toThrow(code('^E-CR-1[02]$'));
    }
    await expect(open([sealed, Buffer.alloc(1)])).rejects.toThrow(code('E-CR-12'));
    const box = SMALL_CHUNK + 32;
    const start = sealed.length - 3 * box;
    const [head, first, second, third] = [0, start, start + box, start + 2 * box].map((at, n) =>
      sealed.subarray(at, n === 0 ? start : at + box),
    ) as [Buffer, Buffer, Buffer, Buffer];
    expect(await open([head, first, second, third])).toHaveLength(3 * SMALL_CHUNK);
    await expect(open([head, second, first, third])).rejects.toThrow(code('E-CR-12'));
    await expect(open([sealed], 'F2')).rejects.toThrow(code('E-CR-12'));
  });

  it('reads files of an older FILE key after rotation', async () => {
    const rotated = KeyRing.fromMaster(Buffer.alloc(32, 3), { activeVersions: { FILE: 2 } });
    expect(await open([await seal([Buffer.from('旧档案')])], 'F1', rotated)).toEqual(Buffer.from('旧档案'));
  });

  it('begins at any byte, also of chunks that end within a block, and refuses a position behind the end', async () => {
    for (const chunk of [SMALL_CHUNK, 37]) {
      const plain = Buffer.from(Array.from({ length: 3 * chunk + 5 }, (_, n) => n % 251));
      const sealed = await seal([plain], 'F1', chunk);
      const from = (at: number) => collect(decryptFileFrom(ring, 'F1', (start) => [sealed.subarray(start)], at));
      for (let at = 0; at < plain.length; at++) expect((await from(at)).equals(plain.subarray(at))).toBe(true);
      await expect(from(4 * chunk)).rejects.toThrow(code('E-CR-12'));
    }
  });

  it('reads nothing of what comes before the byte it begins at, and checks all that follows', async () => {
    const box = SMALL_CHUNK + 32;
    const sealed = await seal([Buffer.alloc(3 * SMALL_CHUNK, 1)]);
    const starts: number[] = [];
    const read = (bytes: Buffer) => (start: number) => {
      starts.push(start);
      return [bytes.subarray(start)];
    };
    expect(await collect(decryptFileFrom(ring, 'F1', read(sealed), 3 * SMALL_CHUNK - 1))).toEqual(Buffer.from([1]));
    expect(starts).toEqual([0, sealed.length - box]);
    const forged = Buffer.from(sealed);
    forged.writeUInt8(forged.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
    await expect(collect(decryptFileFrom(ring, 'F1', read(forged), SMALL_CHUNK))).rejects.toThrow(code('E-CR-12'));
    const cut = sealed.subarray(0, sealed.length - box);
    await expect(collect(decryptFileFrom(ring, 'F1', read(cut), SMALL_CHUNK))).rejects.toThrow(code('E-CR-12'));
  });

  it('closes its source when the reader stops early or the header is wrong', async () => {
    let closed = 0;
    async function* source(): AsyncGenerator<Buffer> {
      try {
        for (;;) yield Buffer.alloc(SMALL_CHUNK);
      } finally {
        closed += 1;
      }
    }
    const sealing = encryptFile(ring, 'F1', source(), SMALL_CHUNK);
    await sealing.next();
    await sealing.next();
    await sealing.return();
    await expect(collect(decryptFile(ring, 'F1', source()))).rejects.toThrow(code('E-CR-10'));
    expect(closed).toBe(2);
  });
});
