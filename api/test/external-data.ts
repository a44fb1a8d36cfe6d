import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { signRequest } from '../src/platform/crypto/index.ts';
import type { Browser } from './access.ts';

/** Operations of external data management, as the console sends them. */
export const OPERATIONS = {
  createSource: 'mutation ($input: DataSourceInput!) { r: createDataSource(input: $input) { id version state } }',
  updateSource:
    'mutation ($id: ID!, $v: Int!, $input: DataSourceInput!) { r: updateDataSource(id: $id, version: $v, input: $input) { id version state } }',
  enableSource:
    'mutation ($id: ID!, $v: Int!, $on: Boolean!) { r: setDataSourceEnabled(id: $id, version: $v, enabled: $on) { id version state } }',
  deleteSource:
    'mutation ($id: ID!, $v: Int!, $why: String!) { r: deleteDataSource(id: $id, version: $v, reason: $why) }',
  createChannel:
    'mutation ($input: DataChannelInput!) { r: createDataChannel(input: $input) { id version state secretSet } }',
  updateChannel:
    'mutation ($id: ID!, $v: Int!, $input: DataChannelInput!) { r: updateDataChannel(id: $id, version: $v, input: $input) { id version state testOk secretSet } }',
  testChannel:
    'mutation ($id: ID!, $v: Int!, $params: JSON) { r: testDataChannel(id: $id, version: $v, params: $params) { ok text rows unknownFields missingFields channel { id version state light testText } } }',
  enableChannel:
    'mutation ($id: ID!, $v: Int!, $on: Boolean!) { r: setDataChannelEnabled(id: $id, version: $v, enabled: $on) { id version state } }',
  deleteChannel:
    'mutation ($id: ID!, $v: Int!, $why: String!) { r: deleteDataChannel(id: $id, version: $v, reason: $why) }',
  allowHost: 'mutation ($host: String!) { r: allowExchangeHost(host: $host, note: "测试用") { host } }',
  registerApp:
    'mutation ($input: ClientAppInput!) { r: registerClientApp(input: $input) { secret app { id version appId } } }',
  rotate:
    'mutation ($id: ID!, $v: Int!, $grace: Int!) { r: rotateClientAppSecret(id: $id, version: $v, graceHours: $grace, reason: "定期更换密钥") { secret app { id version } } }',
  createDist:
    'mutation ($input: DistributionInput!, $sure: Boolean) { r: createDistribution(input: $input, confirmSharedIps: $sure) { id version state liveVersion } }',
  updateDist:
    'mutation ($id: ID!, $v: Int!, $input: DistributionInput!) { r: updateDistribution(id: $id, version: $v, input: $input) { id version state liveVersion } }',
  submitDist:
    'mutation ($id: ID!, $v: Int!) { r: submitDistribution(id: $id, version: $v) { id version state liveVersion } }',
  decideDist:
    'mutation ($id: ID!, $v: Int!, $yes: Boolean!, $why: String) { r: decideDistribution(id: $id, version: $v, approve: $yes, reason: $why) { id version state liveVersion } }',
  suspendDist:
    'mutation ($id: ID!, $v: Int!) { r: suspendDistribution(id: $id, version: $v, reason: "核查异常调用") { id version state } }',
  resumeDist:
    'mutation ($id: ID!, $v: Int!) { r: resumeDistribution(id: $id, version: $v, reason: "核查已完成") { id version state } }',
  recallDist:
    'mutation ($id: ID!, $v: Int!) { r: recallDistribution(id: $id, version: $v, reason: "不再需要该数据") { id version state } }',
  renewDist:
    'mutation ($id: ID!, $v: Int!, $to: Date!) { r: renewDistribution(id: $id, version: $v, validTo: $to) { id version state } }',
} as const;

export interface Versioned {
  id: string;
  version: number;
  state: string;
  liveVersion?: number | null;
}

/** Runs one of them; throws its refusal. */
export async function does<T = Versioned>(
  browser: Browser,
  operation: keyof typeof OPERATIONS,
  variables: Record<string, unknown>,
): Promise<T> {
  const { data, code, message } = await browser.run(OPERATIONS[operation], variables);
  if (code) throw new Error(`${operation}: ${code} ${message}`);
  return data.r as T;
}

/** A drafted distribution brought to 生效: submitted, and approved where it has sensitive fields. */
export async function bringLive(admin: Browser, security: Browser, { id, version }: Versioned): Promise<Versioned> {
  const submitted = await does(admin, 'submitDist', { id, v: version });
  if (submitted.state === 'ACTIVE') return submitted;
  return does(security, 'decideDist', { id, v: submitted.version, yes: true });
}

export const PENSION_SOURCE = {
  code: 'RS_PENSION',
  name: '养老金发放信息',
  provider: 'SB',
  updateFrequency: 'MONTHLY',
  fields: [
    {
      name: 'idNo',
      label: '身份证号',
      type: 'STRING',
      length: 18,
      required: true,
      queryKey: true,
      content: 'ID_NUMBER',
    },
    { name: 'name', label: '姓名', type: 'STRING', sensitivity: 'L1', content: 'PERSON_NAME' },
    { name: 'month', label: '发放月份', type: 'STRING', length: 7 },
    { name: 'amount', label: '金额', type: 'DECIMAL', length: 14, scale: 2, required: true },
    { name: 'insuredPlace', label: '参保地', type: 'STRING' },
    { name: 'bankAccount', label: '银行账号', type: 'STRING', sensitivity: 'L2', content: 'BANK_ACCOUNT' },
  ],
};

export const pensionChannel = (sourceId: string, endpoint: string) => ({
  code: 'RS_PENSION',
  name: '养老金查询',
  sourceId,
  callMode: 'HTTP_GET',
  endpoint,
  rowsPath: 'data.list',
  timeoutMs: 1000,
});

export interface Caller {
  appId: string;
  secret: string;
  ip: string;
}

export interface CallReply {
  status: number;
  headers: Record<string, unknown>;
  body: {
    code: string;
    message: string;
    data?: { rows: Record<string, unknown>[]; count: number; truncated: boolean };
  };
}

/** Calls a channel as an application behind a trusted proxy would, from any address. */
export async function callChannel(
  server: FastifyInstance,
  now: Date,
  { appId, secret, ip }: Caller,
  question: unknown = { params: { idNo: '310101194503120016' } },
  { code = 'RS_PENSION', nonce = randomUUID() as string } = {},
): Promise<CallReply> {
  const url = `/exchange/v1/channels/${code}`;
  const body = typeof question === 'string' ? question : JSON.stringify(question);
  const timestamp = String(now.getTime());
  const reply = await server.inject({
    method: 'POST',
    url,
    payload: body,
    remoteAddress: '10.0.0.1',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': ip,
      'x-app-id': appId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': signRequest(
        { method: 'POST', path: url, body, appId, timestamp, nonce },
        Buffer.from(secret, 'utf8'),
      ),
    },
  });
  return { status: reply.statusCode, headers: reply.headers, body: reply.json() };
}
