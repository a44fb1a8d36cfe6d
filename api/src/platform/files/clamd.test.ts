import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { clamdScanner } from './clamd.ts';

type Behaviour = (socket: Socket, content: Buffer) => void;

let server: Server | undefined;
const sockets = new Set<Socket>();
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise<void>((resolve) => {
    if (server) server.close(() => resolve());
    else resolve();
  });
  server = undefined;
});

/** A clamd of our own: reads one INSTREAM to its end, then behaves as told. */
async function clamd(behave: Behaviour, place: { port: number } | { path: string } = { port: 0 }): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket);
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      got = Buffer.concat([got, bytes as Buffer]);
      const content = contentOf(got);
      if (content) behave(socket, content);
    });
  });
  await new Promise<void>((resolve) => server?.listen(place, resolve));
  const address = server.address();
  return typeof address === 'string' ? `unix:${address}` : `tcp://127.0.0.1:${address?.port}`;
}

/** The chunks put together, once the one of length nought is there. */
function contentOf(got: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (got.toString('latin1', 0, command.length) !== command) return undefined;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

async function* pieces(...given: Buffer[]) {
  yield* given;
}

describe('clamd', () => {
  it('gets the content in chunks with their lengths, over TCP and over a socket file, and says OK', async () => {
    const content = Buffer.alloc(300_000, 'abc');
    for (const place of [{ port: 0 }, { path: join(tmpdir(), `clamd-${process.pid}.sock`) }]) {
      let seen: Buffer | undefined;
      const address = await clamd((socket, got) => {
        seen = got;
        socket.end('stream: OK\0');
      }, place);
      const verdict = await clamdScanner(address).scan(pieces(content.subarray(0, 7), content.subarray(7)));
      expect(verdict).toEqual({ clean: true });
      expect(seen?.equals(content)).toBe(true);
      await new Promise<void>((resolve) => server?.close(() => resolve()));
    }
    server = undefined;
  });

  it('names what it has found', async () => {
    const address = await clamd((socket) => socket.end('stream: Win.Test.EICAR_HDB-1 FOUND\0'));
    const verdict = await clamdScanner(address).scan(pieces(Buffer.from('x')));
    expect(verdict).toEqual({ clean: false, signature: 'Win.Test.EICAR_HDB-1' });
  });

  it.each<[string, Behaviour, RegExp]>([
    ['its limit of size', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0'), /size limit/],
    ['a cut connection', (socket) => socket.destroy(), /no verdict|ECONNRESET/],
    ['an answer without sense', (socket) => socket.end('stream: perhaps\0'), /no verdict: stream: perhaps/],
    ['silence', () => undefined, /says nothing/],
  ])('takes %s for no verdict', async (_, behave, words) => {
    const address = await clamd(behave);
    await expect(clamdScanner(address, 50).scan(pieces(Buffer.from('x')))).rejects.toThrow(words);
  });

  it('fails where nobody listens, and with the error of a source that breaks', async () => {
    const address = await clamd((socket) => socket.end('stream: OK\0'));
    async function* broken() {
      yield Buffer.from('x');
      throw new Error('connection lost');
    }
    await expect(clamdScanner(address).scan(broken())).rejects.toThrow('connection lost');
    await expect(clamdScanner('tcp://127.0.0.1:1').scan(pieces())).rejects.toThrow('ECONNREFUSED');
  });
});
