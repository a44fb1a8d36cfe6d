import { recordAuditApart } from '../../../platform/audit/index.ts';
import { badInput, DomainError } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { alipayEvents } from './events.ts';
import { ask, gatewayOf } from './gateway/gateway-of.ts';
import { rememberIdentity } from './identities.ts';
import { enterBound, findBinding, type HeldEntry } from './sessions/enter-bound.ts';
import { openVisit } from './visit.ts';

/** In, or known to Alipay only: then the visit says who it is while he proves himself. */
export type Entered = { held: HeldEntry; visit?: undefined } | { held?: undefined; visit: string };

const CODE = /^[\w.-]{1,128}$/;

/** Signs in with the code that the mini-program was given (01 §10.3). @throws E-0801 refused, E-0806 no answer */
export async function enterByCode(ctx: Ctx, code: string): Promise<Entered> {
  if (!CODE.test(code)) throw badInput([{ path: 'code', message: '授权码格式不正确' }]);
  // A code that Alipay refuses names nobody: it is not worth a row of the audit log, of which strangers could make as many as they like.
  const grant = await ask('E-0801', () => gatewayOf(ctx.app).exchangeCode(code));
  try {
    return await transaction(ctx, async (tx) => {
      const identityId = await rememberIdentity(tx, grant);
      const binding = await findBinding(tx, identityId);
      return binding ? { held: await enterBound(tx, binding) } : { visit: openVisit(tx, identityId) };
    });
  } catch (error) {
    if (error instanceof DomainError)
      await recordAuditApart(ctx, {
        event: alipayEvents.refused,
        objectType: 'login',
        objectId: `alipay:${ctx.app.config.ALIPAY_APP_ID ?? ''}`,
        ok: false,
        detail: { code: error.code },
      });
    throw error;
  }
}
