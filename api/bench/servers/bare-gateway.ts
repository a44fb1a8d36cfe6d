import 'reflect-metadata';
import Fastify from 'fastify';
import pg from 'pg';
import { verifyRequest } from '../../src/platform/crypto/index.ts';
import { CALLER } from '../exchange/seed-gateway.ts';
import { serve } from '../setup/serve.ts';

/**
 * The floor that the gateway is held against: plain Fastify that verifies the same HMAC-SM3 over the same bytes and reads the same row by its
 * index with a named statement. No nonce, no rate, no address, no log, no projection.
 */
const pool = new pg.Pool({
  connectionString: String(process.env.BENCH_DATABASE),
  max: 20,
  options: '-c timezone=UTC -c jit=off',
});
const key = Buffer.from(CALLER.secret, 'utf8');
const server = Fastify();
server.removeAllContentTypeParsers();
server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
server.post('/exchange/v1/channels/:code', async (request, reply) => {
  const header = (name: string) => String(request.headers[name] ?? '');
  const body = request.body as Buffer;
  const signed = {
    method: request.method,
    path: request.url,
    body,
    appId: header('x-app-id'),
    timestamp: header('x-timestamp'),
    nonce: header('x-nonce'),
  };
  if (!verifyRequest(signed, header('x-signature'), key)) return reply.code(401).send({ code: 'DX-4011' });
  const { params } = JSON.parse(body.toString('utf8')) as { params: { idNo: string } };
  const { rows } = await pool.query({
    name: 'pension',
    text: 'select "idNo", month, amount from bench_pension where "idNo" = $1 limit 101',
    values: [params.idNo],
  });
  return { code: '0000', message: '成功', traceId: request.id, data: { rows, count: rows.length, truncated: false } };
});
await server.listen({ port: 0, host: '127.0.0.1' });
serve({ url: server.listeningOrigin }, undefined, async () => {
  await server.close();
  await pool.end();
});
