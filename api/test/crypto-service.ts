import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Credential, CryptoClient } from '../../crypto-sdk/src/index.ts';
import type { Browser } from './access.ts';
import type { Product } from './product.ts';
import { serverOf } from './security/http.ts';

/** The product with its cryptography service on a port of its own, and the administrators who look after its client systems. */
export interface ServiceWorld {
  url: string;
  server: FastifyInstance;
  security: Browser;
  system: Browser;
  /** Goes with a client system to 启用, or only as far as 联调. */
  admit(given: ClientGiven): Promise<Admitted>;
  clientOf(clientId: string, credential: Credential): CryptoClient;
}

interface ClientGiven {
  clientId: string;
  signKey?: string;
  encryptKey?: string;
  dataClasses?: string[];
  operations?: string[];
  quota?: number;
  upTo?: 'REGISTERED' | 'TESTING' | 'ENABLED';
}

export interface Admitted {
  id: string;
  credential: Credential;
  client: CryptoClient;
}

const REGISTER = `mutation ($input: CryptoClientInput!, $q: ID!) {
  registerCryptoClient(input: $input, requestId: $q) { id version state } }`;
const ISSUE = `mutation ($id: ID!, $version: Int!) {
  issueCryptoClientSecret(id: $id, version: $version, reason: "首次签发给该系统") { secret keyId } }`;
export const ACT = `mutation ($input: RecordActInput!) {
  advanceCryptoClients(input: $input) { ok rows { code message } } }`;
export const ONE = `query ($id: ID!) { cryptoClient(id: $id) {
  id version state contactNameMasked signKeyId secretKeyId testedAt flow { availableActions { action } } } }`;

export async function serviceWorld(app: Product): Promise<ServiceWorld> {
  const server = await serverOf(app);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const [security, system] = await Promise.all([app.as('sec_admin'), app.as('sys_admin')]);
  const now = () => app.clock.now();
  const clientOf = (clientId: string, credential: Credential) =>
    new CryptoClient({ baseUrl: url, clientId, credential, now, backoffMs: 1 });

  async function admit(given: ClientGiven): Promise<Admitted> {
    const { clientId, signKey, upTo = 'ENABLED' } = given;
    const answer = await security.run(REGISTER, { input: inputOf(given), q: randomUUID() });
    if (answer.code) throw new Error(`${answer.code} ${answer.message}`);
    const { id, version } = answer.data.registerCryptoClient as { id: string; version: number };
    const issued = signKey ? undefined : await security.run(ISSUE, { id, version });
    const { secret = '' } = (issued?.data.issueCryptoClientSecret ?? {}) as { secret?: string };
    const credential: Credential = { kind: 'HMAC', secret };
    const client = clientOf(clientId, credential);
    if (upTo === 'REGISTERED' || signKey) return { id, credential, client };
    await act(security, id, 'test');
    if (upTo === 'TESTING') return { id, credential, client };
    await client.selfTest();
    await act(security, id, 'askEnable');
    await act(system, id, 'approve');
    return { id, credential, client };
  }
  return { url, server, security, system, admit, clientOf };
}

/** Takes a step of a client system's flow; throws with what the row answers when it does not come about. */
export async function act(who: Browser, id: string, action: string, reasonText = '按计划办理'): Promise<void> {
  const { data, code, message } = await who.run(ONE, { id });
  if (code) throw new Error(`${code} ${message}`);
  const { version } = data.cryptoClient as { version: number };
  const input = { action, requestId: randomUUID(), rows: [{ id, version }], reasonText };
  const answer = await who.run(ACT, { input });
  if (answer.code) throw new Error(`${answer.code} ${answer.message}`);
  const { ok, rows } = answer.data.advanceCryptoClients as { ok: number; rows: { code: string; message: string }[] };
  if (ok !== 1) throw new Error(`${rows[0]?.code} ${rows[0]?.message}`);
}

const ALL = ['ENCRYPT', 'MASK', 'PLAIN', 'INDEX', 'MATCH', 'MAC', 'SIGN', 'ENVELOPE'];

export const inputOf = ({ clientId, signKey, encryptKey, dataClasses, operations, quota = 1000 }: ClientGiven) => ({
  clientId,
  ownerUnit: '上海市退役军人事务局',
  contactName: '孙立',
  contactPhone: '13800001111',
  authMethod: signKey ? 'SM2' : 'HMAC',
  signKey: signKey ?? null,
  encryptKey: encryptKey ?? null,
  dataClasses: dataClasses ?? ['ID', 'NAME', 'CONTACT', 'BANK', 'TEXT'],
  operations: operations ?? ALL,
  allowedIps: ['127.0.0.1'],
  quota,
});
