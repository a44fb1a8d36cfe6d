import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What is left of a body that nobody wants is read and thrown away up to here: more than any upload that is refused for its size only. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Milliseconds for it; who sends slower is not waited for. */
const MOST_MS = 5000;

/**
 * Leaves every connection fit for the next request, whoever refuses a body and for whatever reason. Behind a proxy that keeps connections, the
 * next one is another user's, and it would wait behind a body that nobody reads. What cannot be read out soon costs the connection instead.
 */
export function readOutRefused(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.raw.readableEnded || !hasBody(request.raw)) {
      done(null, payload);
      return;
    }
    void readOut(request.raw).then((whole) => {
      if (!whole) reply.header('connection', 'close');
      done(null, payload);
    });
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Whether the body came to its end; whoever was reading it is sent away. */
function readOut(body: IncomingMessage): Promise<boolean> {
  if (body.destroyed) return Promise.resolve(false);
  body.unpipe();
  return new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(() => settle(false), MOST_MS);
    const count = (chunk: Uint8Array): void => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) settle(false);
    };
    const ended = (): void => settle(true);
    const lost = (): void => settle(false);
    const settle = (whole: boolean): void => {
      clearTimeout(timer);
      body.off('data', count).off('end', ended).off('close', lost);
      if (!whole) body.pause();
      resolve(whole);
    };
    body.on('data', count).on('end', ended).on('close', lost);
    body.resume();
  });
}
