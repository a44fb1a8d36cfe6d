import type { FastifyInstance, FastifyRequest } from 'fastify';
import { firstRow, sql } from '../../../database/sql.ts';
import { BY_SIGNATURE } from '../../../graphql/access-decorators.ts';
import { type App, anonymous, transaction } from '../../../platform/kernel/index.ts';
import { endAuthorisation } from './bindings/end-authorisation.ts';
import { gatewayOf } from './gateway/gateway-of.ts';

const BODY_LIMIT = 32 * 1024;
const MOST_FIELDS = 100;
const AUTHORISATION_ENDED = 'alipay.open.auth.userauth.cancelled';

/** 异步通知 of the gateway (01 §10.6): a form that Alipay has signed. The answer is the word `success`, or Alipay sends it again. */
export function alipayNotifyRoutes(server: FastifyInstance, app: App): void {
  if (!app.config.ALIPAY_APP_ID) return;
  void server.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_LIMIT },
      (_request, body, done) => done(null, body),
    );
    const config = { access: [BY_SIGNATURE] };
    scope.post('/alipay/notify', { config, bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const taken = await takeNotice(app, request);
      return reply
        .code(taken ? 200 : 400)
        .type('text/plain')
        .send(taken ? 'success' : 'failure');
    });
  });
}

async function takeNotice(app: App, request: FastifyRequest): Promise<boolean> {
  const fields = [...new URLSearchParams(typeof request.body === 'string' ? request.body : '')];
  const notice: Readonly<Record<string, string>> = Object.fromEntries(fields);
  const { notify_id: id, app_id: appId, notify_type: type, msg_method: method = type } = notice;
  const plausible = fields.length <= MOST_FIELDS && id && id.length <= 128 && appId === app.config.ALIPAY_APP_ID;
  if (!plausible || !gatewayOf(app).hasSigned(notice)) {
    app.log.warn({ traceId: request.id, ip: request.ip }, 'a notice that Alipay did not sign was refused');
    return false;
  }
  const ctx = app.context(anonymous, { traceId: request.id, ip: request.ip });
  // Together or not at all: a notice that was remembered without its effect would never come again.
  const first = await transaction(ctx, async (tx) => {
    const fresh = await firstRow(
      tx,
      sql`insert into alipay_notice (notify_id, received_at, method, certify_id)
          values (${id}, ${app.clock.now()}, ${(method ?? '').slice(0, 100)}, ${notice.certify_id?.slice(0, 64) ?? null})
          on conflict do nothing returning notify_id`,
    );
    if (fresh && method === AUTHORISATION_ENDED) await endAuthorisation(tx, notice.biz_content ?? '{}');
    return fresh !== undefined;
  });
  app.log.info({ appId, certifyId: notice.certify_id, repeated: !first }, 'a notice of Alipay has come');
  return true;
}
