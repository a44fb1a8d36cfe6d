import { anyOf, tables } from '../../../../database/tables.ts';
import type { FlowRow, GuardAnswer, RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type ConsoleCode, textOf } from '../errors.ts';
import type { AuthMethod } from '../words.ts';
import { GUARD } from './client.flow.ts';

interface ClientFacts {
  method: AuthMethod;
  keyed: boolean;
  tested: boolean;
}

async function loadFacts(
  ctx: Ctx,
  asked: readonly FlowRow[],
): Promise<ReadonlyMap<string, ClientFacts & Record<string, unknown>>> {
  if (asked.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('crypto_client')
    .select(['id', 'auth_method', 'sign_key', 'secret', 'tested_at'])
    .where('id', '=', anyOf(asked.map(({ id }) => id)))
    .execute();
  return new Map(
    found.map((row) => [
      row.id,
      {
        method: row.auth_method === 'HMAC' ? 'HMAC' : 'SM2',
        keyed: (row.auth_method === 'HMAC' ? row.secret : row.sign_key) !== null,
        tested: row.tested_at !== null,
      },
    ]),
  );
}

const refusal = (code: ConsoleCode): GuardAnswer => ({ code, message: textOf(code) });

/** What the acts on a client system ask for (03 §41.12: its self-test call succeeds before it is enabled). */
export const clientBinding: Partial<RecordBinding> = {
  loadFacts,
  guards: {
    [GUARD.keyed]: ({ method, keyed }) => keyed === true || refusal(method === 'HMAC' ? 'E-CR-53' : 'E-CR-52'),
    [GUARD.proven]: ({ tested }) => tested === true || refusal('E-CR-51'),
  },
};
