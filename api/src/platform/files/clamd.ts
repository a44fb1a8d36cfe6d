import { connect, type Socket } from 'node:net';
import type { FileScanner, ScanVerdict } from './scanner.ts';

/** Bytes per chunk; clamd takes any, and small ones keep the memory small. */
const CHUNK = 64 * 1024;
/** An honest answer is a line. */
const LONGEST_ANSWER = 4096;

/**
 * A scanner port that speaks clamd's INSTREAM: each chunk with its length before it (4 bytes, big endian), a length of nought at the end,
 * then one answer: `stream: OK` or `stream: <signature> FOUND`. A connection per file, since clamd closes it after the answer.
 *
 * @param address `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`
 * @param silenceMs how long clamd may say and take nothing before the scan fails
 * @returns a scanner whose `scan` throws when clamd is down, falls silent, cuts the connection or answers anything else
 */
export function clamdScanner(address: string, silenceMs = 30_000): FileScanner {
  const url = new URL(address);
  const place = url.protocol === 'unix:' ? { path: url.pathname } : { host: bare(url.hostname), port: portOf(url) };
  return {
    async scan(content) {
      // Lengths are small packets: none waits until the one before is confirmed.
      const socket = connect({ ...place, noDelay: true });
      socket.setTimeout(silenceMs, () => socket.destroy(new Error('clamd says nothing')));
      try {
        // A source that breaks ends the connection with its own error, which is then that of the answer.
        void send(socket, content).catch((error: unknown) => socket.destroy(error as Error));
        return verdictOf(await readAnswer(socket));
      } finally {
        socket.destroy();
      }
    },
  };
}

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '');
const portOf = (url: URL) => Number(url.port || 3310);

/** Ends early where clamd has answered or gone already: beyond its own limit of size it says so and reads no further. */
async function send(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const bytes of content) {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      if (socket.destroyed) return;
      const part = bytes.subarray(at, at + CHUNK);
      await write(socket, Buffer.concat([lengthOf(part.length), part]));
    }
  }
  await write(socket, lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(length);
  return frame;
}

async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (socket.destroyed || socket.write(bytes)) return;
  await new Promise<void>((resolve) => {
    socket.once('drain', resolve).once('close', resolve);
  });
}

async function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (text.includes('\0') || text.length > LONGEST_ANSWER) break;
  }
  return text.replace(/\0.*$/s, '').trim();
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { clean: true };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found) return { clean: false, signature: found };
  throw new Error(`clamd gave no verdict: ${answer || 'nothing'}`);
}
