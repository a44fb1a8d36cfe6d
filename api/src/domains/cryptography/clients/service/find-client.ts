import { type SqlInstant, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { isClientSystem } from '../../systems.ts';
import type { AuthMethod, Operation } from '../words.ts';

/** A client system as the service knows it while it answers a call. */
export interface ServiceClient {
  id: string;
  clientId: string;
  state: string;
  method: AuthMethod;
  signKey: string | null;
  encryptKey: string | null;
  secret: string | null;
  secretKeyId: string | null;
  /** The secret before, as long as it goes on beside the new one. */
  prior: { secret: string; keyId: string; until: Date } | undefined;
  dataClasses: readonly string[];
  operations: readonly string[];
  allowedIps: readonly string[];
  quota: number;
  /** Out of 联调, by the approval of a second person. */
  enabled: boolean;
}

const SERVED = ['TESTING', 'ENABLING', 'ENABLED'];

/** The client system of that id, as long as it is served; read for each call, so that 停用 holds from the next one on. Nobody stands there in the platform's own name. */
export async function findServiceClient(ctx: Ctx, clientId: string): Promise<ServiceClient | undefined> {
  if (!isClientSystem(clientId)) return undefined;
  const row = await tables(ctx)
    .selectFrom('crypto_client')
    .select(['id', 'client_id', 'state', 'auth_method', 'sign_key', 'encrypt_key', 'secret', 'secret_key_id'])
    .select(['data_classes', 'operations', 'allowed_ips', 'quota'])
    .select(['prior_secret', 'prior_secret_key_id', 'prior_secret_until'])
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!row || !SERVED.includes(row.state)) return undefined;
  return {
    id: row.id,
    clientId: row.client_id,
    state: row.state,
    method: row.auth_method === 'HMAC' ? 'HMAC' : 'SM2',
    signKey: row.sign_key,
    encryptKey: row.encrypt_key,
    secret: row.secret,
    secretKeyId: row.secret_key_id,
    prior: priorOf(row.prior_secret, row.prior_secret_key_id, row.prior_secret_until),
    dataClasses: row.data_classes,
    operations: row.operations,
    allowedIps: row.allowed_ips,
    quota: row.quota,
    enabled: row.state === 'ENABLED',
  };
}

const priorOf = (secret: string | null, keyId: string | null, until: SqlInstant | null): ServiceClient['prior'] =>
  secret !== null && keyId !== null && until !== null ? { secret, keyId, until: toDate(until) } : undefined;

/** What a system may not do before a second person has approved it, not even with the test keys that everything else is tried with. */
const AFTER_APPROVAL: readonly Operation[] = ['PLAIN', 'MATCH', 'SIGN'];

/** Whether the client system may do that with data of the class. */
export function mayCall(client: ServiceClient, operation: Operation, dataClass?: string): boolean {
  if (!client.operations.includes(operation)) return false;
  if (!client.enabled && AFTER_APPROVAL.includes(operation)) return false;
  return dataClass === undefined || client.dataClasses.includes(dataClass);
}
