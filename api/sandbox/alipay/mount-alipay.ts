import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ALIPAY_DEMO_APP_ID } from '../../src/platform/exchange/demo/alipay-keys.ts';
import type { FaultSwitches } from '../faults.ts';
import { FACE_OUTCOMES, type FaceOutcome } from './certifications.ts';
import { facePage } from './face-page.ts';
import { type AlipayGateway, type AlipayManner } from './gateway.ts';
import { isSignedBy, signNotice } from './signatures.ts';
import { newToken } from './users.ts';

/** The gateway's own address, the page on which one shows one's face, and the evaluator's levers. */
export function mountAlipay(
  server: FastifyInstance,
  alipay: AlipayGateway,
  faults: FaultSwitches,
  productUrl: string,
): void {
  server.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.post('/alipay/gateway.do', (request, reply) =>
      faults.serve('alipay', reply, async () => ({ status: 200, body: { raw: alipay.answer(fieldsOf(request)) } }), {
        status: 200,
        body: {
          error_response: { code: '20000', msg: 'Service Currently Unavailable', sub_code: 'aop.ACQ.SYSTEM_ERROR' },
        },
      }),
    );
    // What the signed answer says is its text, not its meaning: nothing may write it anew.
    scope.addHook('preSerialization', async (_request, reply, payload) => {
      if (!(payload && typeof payload === 'object' && 'raw' in payload)) return payload;
      reply.serializer(() => String(payload.raw));
      return payload;
    });
    scope.get('/alipay/gateway.do', async (request, reply) => {
      const fields = fieldsOf(request);
      const { certify_id: certifyId } = JSON.parse(fields.biz_content ?? '{}');
      const order = alipay.certifications.find(certifyId);
      if (!order || !isSignedBy(fields, alipay.keys.app.publicKey))
        return reply.code(400).send({ message: '认证单号或签名无效' });
      return reply.type('text/html; charset=utf-8').send(facePage(order));
    });
  });
  mountLevers(server, alipay, productUrl);
}

function mountLevers(server: FastifyInstance, alipay: AlipayGateway, productUrl: string): void {
  server.get('/alipay/users', async () => alipay.users.all().map(({ name, userId }) => ({ name, userId })));
  server.put<{ Params: { name: string }; Body: { idNo?: string; openId?: string } }>(
    '/alipay/users/:name',
    async (request) => alipay.users.enter({ name: request.params.name, ...request.body }),
  );
  server.post<{ Params: { name: string } }>('/alipay/users/:name/code', async (request, reply) => {
    const code = alipay.users.authorise(request.params.name);
    return code ? { authCode: code } : reply.code(404).send({ message: '没有这个支付宝用户' });
  });
  server.delete<{ Params: { name: string } }>('/alipay/users/:name/grants', async (request) => {
    alipay.users.revoke(request.params.name);
    return { revoked: request.params.name };
  });
  server.post<{ Params: { certifyId: string }; Body: { outcome: FaceOutcome } }>(
    '/alipay/faces/:certifyId',
    async (request, reply) => {
      const { outcome } = request.body ?? {};
      const status =
        outcome in FACE_OUTCOMES && alipay.certifications.show(request.params.certifyId, outcome, alipay.users.all());
      return status ? { resultStatus: status } : reply.code(400).send({ message: '没有这个认证或结果' });
    },
  );
  server.get('/alipay/state', async () => ({ manner: alipay.manner, calls: alipay.calls }));
  server.put<{ Body: Partial<AlipayManner> }>('/alipay/manner', async (request) =>
    Object.assign(alipay.manner, request.body),
  );
  server.post<{ Body: { fields: Record<string, string>; unsigned?: boolean } }>('/alipay/notices', async (request) => {
    const { fields, unsigned } = request.body;
    const notice: Record<string, string> = {
      app_id: ALIPAY_DEMO_APP_ID,
      charset: 'utf-8',
      notify_id: newToken('n'),
      notify_time: '2026-03-09 10:00:00',
      version: '1.0',
      ...fields,
      sign_type: 'RSA2',
    };
    notice.sign = unsigned ? 'AAAA' : signNotice(notice, alipay.keys.own.privateKey);
    const answer = await fetch(`${productUrl}/alipay/notify`, { method: 'POST', body: new URLSearchParams(notice) });
    return { status: answer.status, text: await answer.text(), notifyId: notice.notify_id };
  });
}

/** Part of the fields stands in the address, part in the body. */
function fieldsOf(request: FastifyRequest): Record<string, string> {
  return { ...(request.query as Record<string, string>), ...((request.body ?? {}) as Record<string, string>) };
}
