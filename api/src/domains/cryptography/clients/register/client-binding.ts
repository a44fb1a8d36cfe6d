import { anyOf, tables } from '../../../../database/tables.ts';
import type { FlowRow, GuardAnswer, RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type ConsoleCode, textOf } from '../errors.ts';
import type { AuthMethod } from '../words.ts';
import { EFFECT, GUARD } from './client.flow.ts';
import { everEnabled } from './ever-enabled.ts';
import { followRenewal, type Renewal, renewalOf } from './renewal.ts';

interface ClientFacts {
  method: AuthMethod;
  keyed: boolean;
  tested: boolean;
  everEnabled: boolean;
  renewal: Renewal;
  /** Who looks is who has asked for a new secret. */
  askedByMe: boolean;
}

async function loadFacts(
  ctx: Ctx,
  asked: readonly FlowRow[],
): Promise<ReadonlyMap<string, ClientFacts & Record<string, unknown>>> {
  if (asked.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('crypto_client')
    .select(['id', 'auth_method', 'sign_key', 'secret', 'tested_at', 'secret_asked_by_id', 'secret_usable_until'])
    .select(everEnabled('crypto_client.id').as('ever_enabled'))
    .where('id', '=', anyOf(asked.map(({ id }) => id)))
    .execute();
  const me = ctx.actor.kind === 'USER' ? ctx.actor.userId : null;
  const now = ctx.app.clock.now();
  return new Map(
    found.map((row) => [
      row.id,
      {
        method: row.auth_method === 'HMAC' ? 'HMAC' : 'SM2',
        keyed: (row.auth_method === 'HMAC' ? row.secret : row.sign_key) !== null,
        tested: row.tested_at !== null,
        everEnabled: row.ever_enabled,
        renewal: renewalOf(row.secret_asked_by_id, row.secret_usable_until, now),
        askedByMe: row.secret_asked_by_id !== null && row.secret_asked_by_id === me,
      },
    ]),
  );
}

const refusal = (code: ConsoleCode): GuardAnswer => ({ code, message: textOf(code) });
const never = (code: ConsoleCode): GuardAnswer => ({ code, message: textOf(code), never: true });
const OWN: GuardAnswer = { code: 'E-0004', message: '不能批准或退回本人提出的换发申请', never: true };

/** What the acts on a client system ask for (03 §41.12: its self-test call succeeds before it is enabled). */
export const clientBinding: Partial<RecordBinding> = {
  loadFacts,
  guards: {
    [GUARD.keyed]: ({ method, keyed }) => keyed === true || refusal(method === 'HMAC' ? 'E-CR-53' : 'E-CR-52'),
    [GUARD.proven]: ({ tested }) => tested === true || refusal('E-CR-51'),
    [GUARD.askable]: ({ method, everEnabled: enabled, renewal }) => {
      if (method !== 'HMAC') return never('E-CR-54');
      if (enabled !== true) return never('E-CR-56');
      return renewal === 'NONE' || refusal('E-CR-57');
    },
    [GUARD.approvable]: ({ renewal, askedByMe }) => {
      if (renewal !== 'ASKED') return never('E-CR-58');
      return askedByMe === true ? OWN : true;
    },
  },
  effects: Object.values(EFFECT),
  onChange: followRenewal,
};
