import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { mountClients } from './clients.ts';

const script = `export const words = ${JSON.stringify('退役军人'.repeat(500))};`;
const page = `<!doctype html><title>业务办理端</title>${' '.repeat(2000)}`;
let root: string;
let server: FastifyInstance;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'clients-'));
  const dist = join(root, 'web-staff', 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  for (const [name, content] of [
    ['assets/app-1.js', script],
    ['index.html', page],
  ] as const) {
    writeFileSync(join(dist, name), content);
    writeFileSync(join(dist, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(dist, `${name}.gz`), gzipSync(content));
  }
  writeFileSync(join(dist, 'assets', 'late-1.js'), script);
  server = Fastify();
  await server.register(fastifyCompress, { threshold: 1024, customTypes: /javascript|css|html|svg|wasm/ });
  await mountClients(server, root);
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const ask = (url: string, encoding?: string) =>
  server.inject({ url, headers: encoding ? { 'accept-encoding': encoding } : {} });

describe('built clients', () => {
  it('are sent as they were packed, in what the browser reads', async () => {
    const brotli = await ask('/staff/assets/app-1.js', 'gzip, deflate, br');
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(brotli.headers['content-type']).toMatch(/javascript/);
    expect(brotli.rawPayload).toEqual(brotliCompressSync(script));
    const gzip = await ask('/staff/assets/app-1.js', 'gzip');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(script);
    const plain = await ask('/staff/assets/app-1.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe(script);
  });

  it('what was not packed is packed on its way', async () => {
    const late = await ask('/staff/assets/late-1.js', 'gzip');
    expect(late.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(late.rawPayload).toString()).toBe(script);
  });

  it.each(['/staff/', '/staff/cases/0193'])('%s gives the page, which is asked for again each time', async (url) => {
    const answer = await ask(url, 'br');
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-cache' });
    expect(answer.rawPayload).toEqual(brotliCompressSync(page));
    expect((await ask(url)).body).toBe(page);
  });

  it('a script of another build is not answered with a page', async () => {
    const gone = await ask('/staff/assets/app-0.js', 'br');
    expect(gone.statusCode).toBe(404);
    expect(gone.json()).toMatchObject({ code: 'NOT_FOUND' });
  });
});
