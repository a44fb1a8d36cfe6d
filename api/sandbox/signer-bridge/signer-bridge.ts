import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  type Certificate,
  readCertificate,
  readPrivateKeyPem,
  type Sm2KeyPair,
  sm2Sign,
} from '../../src/platform/crypto/index.ts';

/** A certificate with its key, as `npm run certificates -- issue` writes them: `name.pem`, `name.key`. */
interface Held {
  certificate: Certificate;
  pair: Sm2KeyPair;
}

export interface SignerBridgeOptions {
  /** Read at every question: putting a file there is plugging a key in. */
  folder: string;
  /** Origins of the pages that may ask. */
  origins: readonly string[];
}

/**
 * The vendor's middleware of a 智能密码钥匙, in software: a local server that lists certificates and signs with them, for pages of the named origins
 * only. Asks for no PIN. `POST /v1/refuse-next` makes the next signature fail like a PIN dialog that was closed.
 */
export function buildSignerBridge({ folder, origins }: SignerBridgeOptions): FastifyInstance {
  const server = Fastify();
  let refuses = false;

  server.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined) return;
    if (!origins.includes(origin)) return reply.code(403).send({ message: '该网站未获准使用智能密码钥匙' });
    reply.header('access-control-allow-origin', origin).header('vary', 'origin');
    if (request.method !== 'OPTIONS') return;
    reply.header('access-control-allow-headers', 'content-type').header('access-control-allow-methods', 'GET, POST');
    // Browsers ask before a page of the network may talk to this machine.
    return reply.header('access-control-allow-private-network', 'true').code(204).send();
  });
  server.options('/v1/*', async () => '');
  server.get('/v1/certificates', async () => ({
    certificates: heldIn(folder).map(({ certificate: { serial, name, der } }) => ({
      id: serial,
      holder: name,
      serial,
      certificate: der.toString('base64'),
    })),
  }));
  server.post('/v1/refuse-next', async () => {
    refuses = true;
    return {};
  });
  server.post<{ Body: { certificateId: string; data: string } }>('/v1/sign', async ({ body }, reply) => {
    if (refuses) {
      refuses = false;
      return reply.code(403).send({ message: '用户取消了签名' });
    }
    const held = heldIn(folder).find(({ certificate }) => certificate.serial === body.certificateId);
    if (!held) return reply.code(404).send({ message: '智能密码钥匙已拔出，请重新检测' });
    return { signature: sm2Sign(Buffer.from(body.data, 'base64'), held.pair) };
  });
  return server;
}

function heldIn(folder: string): Held[] {
  const files = new Set(readdirSync(folder));
  return [...files]
    .filter((name) => name.endsWith('.pem') && name !== 'root.pem' && files.has(name.replace(/pem$/, 'key')))
    .map((name) => ({
      certificate: readCertificate(readFileSync(join(folder, name))),
      pair: readPrivateKeyPem(readFileSync(join(folder, name.replace(/pem$/, 'key')), 'latin1')),
    }));
}
