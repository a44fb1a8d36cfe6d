import {
  accountOf,
  checkPerson,
  enterAccount,
  findDoor,
  personOfTicket,
  recordRefusal,
  termsOf,
  useUp,
} from '../../../platform/access/index.ts';
import { badInput, DomainError } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { CITIZENS, HOST_CLIENT } from './client.ts';
import { refuseAlipay } from './errors.ts';

const TICKET = /^[\w.~+/=-]{16,2048}$/;

/**
 * In by the identity that the host mini-program 随申办 has already (01 §10.3 no 5): no authorisation, no proof by face. The city's identity
 * provider says whose ticket it is; it counts once. Without a renewal: the host hands over a new one.
 *
 * @throws E-0808 where no provider is configured, E-QX-40, E-QX-41 for a ticket that was used, E-QX-43, E-QX-44, E-QX-50 … 52
 */
export async function enterByHost(ctx: Ctx, ticket: string): Promise<{ token: string; expiresAt: Date }> {
  if (!TICKET.test(ticket)) throw badInput([{ path: 'ticket', message: '登录凭据格式不正确' }]);
  const door = findDoor(ctx.app, CITIZENS);
  const { config } = ctx.app;
  if (!door || !config.IDENTITY_ISSUER) throw refuseAlipay('E-0808');
  try {
    const person = await personOfTicket(ctx.app, ticket);
    checkPerson(ctx, door, person);
    return await transaction(ctx, async (tx) => {
      await useUp(tx, `host:${ticket}`);
      const minutes = config.ALIPAY_SESSION_MINUTES;
      const terms = { minutes, idleMinutes: minutes, ...(await termsOf(tx, door, person)) };
      const { token, expiresAt } = await enterAccount(tx, await accountOf(tx, door, person), HOST_CLIENT, terms);
      return { token, expiresAt };
    });
  } catch (error) {
    // A ticket that the provider does not know names nobody: no row for what strangers could send without end.
    if (error instanceof DomainError && !['E-QX-40', 'E-QX-43'].includes(error.code))
      await recordRefusal(ctx, HOST_CLIENT, error.code);
    throw error;
  }
}
