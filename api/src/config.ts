import { existsSync } from 'node:fs';
import { z } from 'zod';
import { rsaFault } from './platform/crypto/rsa-keys.ts';
import { StartRefused } from './platform/errors/index.ts';

const flag = z.enum(['true', 'false']).transform((v) => v === 'true');

/** Every variable that the product reads. The descriptions make `docs/reference/configuration.md` (`npm run docs:write`). */
export const configSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('`production` refuses demo data, demo accounts and development keys, and runs persisted operations only'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe('The one port of everything (of a pure worker: of its probes); 0 = any free one'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; `0.0.0.0` to be reachable from other machines'),
  ROLE: z
    .enum(['web', 'worker', 'all'])
    .default('all')
    .describe('What this process does: `web` answers requests, `worker` runs jobs, `all` both'),
  DATABASE_URL: z
    .url()
    .optional()
    .describe('An outside PostgreSQL, version 15 or newer; absent = the embedded one. Required in production'),
  DATABASE_WAIT_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .default(60)
    .describe('How long a start waits for a database that does not answer yet; the log says that it waits'),
  DRAIN_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(300)
    .optional()
    .describe(
      'How long a node that was told to end goes on serving while `/readyz` says 503, so that the proxy sends nothing more to it. Default: 5 in production, else 0',
    ),
  DATA_DIR: z
    .string()
    .default('.data')
    .describe('Where the embedded database, uploaded files and anchors of the audit log lie'),
  CHANGE_BUS: z
    .enum(['notify', 'poll'])
    .default('notify')
    .describe('How nodes tell each other of changes: LISTEN/NOTIFY, or `poll` for a database without it'),
  CRYPTO_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, '需为64位十六进制')
    .optional()
    .describe(
      '32 bytes in hex from which all keys are derived; absent = a key known to everybody. Required in production',
    )
    .meta({ values: '64 hex digits' }),
  DEMO: flag
    .optional()
    .describe(
      'Loads fictional persons, accounts, cases and counterparts. Default: true in development. Refused in production',
    ),
  SANDBOX: flag
    .optional()
    .describe('Starts the counterpart sandbox beside the product. Default: true in development. Refused in production'),
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(0).describe('Port of the sandbox; 0 = any free one'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe(
      'Public address: links in messages and the origin in the challenge of the second factor. Required in production',
    ),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .describe('Addresses of reverse proxies whose X-Forwarded-For is believed, comma separated'),
  HTTP_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(100)
    .default(12_000)
    .describe('Requests of any kind that one network (an IPv4 address, an IPv6 /64) may make in a minute; beyond, 429'),
  CASE_LIBRARY_URL: z.url().optional().describe('Base address of the case library (办件库)'),
  GO_LIVE_DATE: z.iso
    .date()
    .optional()
    .describe(
      'Day on which the platform went live, YYYY-MM-DD: the tools for historic data begin with what is older. Absent = the day of the installation',
    ),
  CASE_LIBRARY_PUBLIC_KEY: z.string().optional().describe('SM2 public key of the case library, hex'),
  CASE_LIBRARY_TOKEN: z.string().optional().describe('Bearer token for the case library'),
  SMS_GATEWAY_URL: z
    .url()
    .optional()
    .describe('Base address of the SMS gateway; without one, messages fail visibly and reach the clerks'),
  SMS_GATEWAY_TOKEN: z.string().optional().describe('Bearer token for the SMS gateway'),
  DEPARTMENT_EXCHANGE_URL: z.url().optional().describe("Base address of the departments' exchange platform"),
  DEPARTMENT_EXCHANGE_TOKEN: z.string().optional().describe("Bearer token for the departments' exchange platform"),
  DEPARTMENT_EXCHANGE_PUBLIC_KEY: z
    .string()
    .optional()
    .describe("SM2 public key of the departments' exchange platform, hex"),
  CLAMD_URL: z
    .string()
    .regex(/^(tcp:\/\/[^/]+|unix:\/.+)$/, '应为 tcp://主机:端口 或 unix:/路径')
    .optional()
    .describe(
      'Virus scanner for uploads, `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; without one, files are marked as not scanned',
    )
    .meta({ values: '`tcp://host:port` or `unix:/path`' }),
  UPLOAD_SPACE_MB: z.coerce
    .number()
    .int()
    .min(600)
    .default(20_000)
    .describe('Room for uploads under way, all together, in MB; beyond it new ones are refused (E-0013)'),
  UNATTACHED_MB: z.coerce
    .number()
    .int()
    .min(600)
    .default(3_000)
    .describe(
      'What one account may have uploaded and not yet handed in with anything, in MB; beyond it new uploads are refused (E-0016)',
    ),
  CLAMD_DOWN: z
    .enum(['refuse', 'queue'])
    .default('refuse')
    .describe(
      'While the scanner is down: `refuse` uploads (E-0008), or `queue` them, shown to nobody until they were scanned',
    ),
  REVIEW_PLATFORM_URL: z.url().optional().describe('Base address of the city’s 好差评 platform'),
  REVIEW_PLATFORM_TOKEN: z.string().optional().describe('Bearer token for the 好差评 platform'),
  REVIEW_PLATFORM_PUBLIC_KEY: z.string().optional().describe('SM2 public key of the 好差评 platform, hex'),
  HOTLINE_URL: z.url().optional().describe('Base address of the citizens’ hotline 12345'),
  HOTLINE_TOKEN: z.string().optional().describe('Bearer token for the hotline 12345'),
  HOTLINE_PUBLIC_KEY: z.string().optional().describe('SM2 public key of the hotline 12345, hex'),
  PLACEMENT_SYSTEM_URL: z.url().optional().describe('Base address of 安置系统, from which waiting soldiers are pulled'),
  PLACEMENT_SYSTEM_TOKEN: z.string().optional().describe('Bearer token for 安置系统'),
  PLACEMENT_SYSTEM_PUBLIC_KEY: z.string().optional().describe('SM2 public key with which 安置系统 signs, hex'),
  BIG_DATA_URL: z.url().optional().describe('Base address of the exchange of 市大数据中心, the way to 社保系统'),
  BIG_DATA_TOKEN: z.string().optional().describe('Bearer token for 市大数据中心'),
  BIG_DATA_SIGNING_KEY: z.string().optional().describe('SM2 public key with which 市大数据中心 signs, hex'),
  BIG_DATA_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which messages to 社保系统 are encrypted, hex'),
  FUND_PLATFORM_URL: z.url().optional().describe('Base address of 资金监管平台, through which money is paid'),
  FUND_PLATFORM_TOKEN: z.string().optional().describe('Bearer token for 资金监管平台'),
  FUND_PLATFORM_SIGNING_KEY: z.string().optional().describe('SM2 public key with which 资金监管平台 signs, hex'),
  FUND_PLATFORM_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which messages to 资金监管平台 are encrypted, hex'),
  DISCHARGE_SYSTEM_URL: z
    .url()
    .optional()
    .describe('Base address of 退役退休系统, which is asked who a trainee is and what has changed of whom'),
  DISCHARGE_SYSTEM_TOKEN: z.string().optional().describe('Bearer token for 退役退休系统'),
  DISCHARGE_SYSTEM_SIGNING_KEY: z.string().optional().describe('SM2 public key with which 退役退休系统 signs, hex'),
  DISCHARGE_SYSTEM_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which questions to 退役退休系统 are encrypted, hex'),
  SHARED_DATA_URL: z
    .url()
    .optional()
    .describe('Base address of 市公共数据平台, which is asked what is known of an applicant and for e-licences'),
  SHARED_DATA_TOKEN: z.string().optional().describe('Bearer token for 市公共数据平台'),
  SHARED_DATA_SIGNING_KEY: z.string().optional().describe('SM2 public key with which 市公共数据平台 signs, hex'),
  SHARED_DATA_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which questions to 市公共数据平台 are encrypted, hex'),
  PORTAL_STATUS_URL: z
    .url()
    .optional()
    .describe('Base address of 一网通办办件中心, which is told where applications stand'),
  PORTAL_STATUS_TOKEN: z.string().optional().describe('Bearer token for 一网通办办件中心'),
  PORTAL_STATUS_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which messages to 一网通办办件中心 are encrypted, hex'),
  DEMO_SUPERIOR_URL: z
    .url()
    .optional()
    .describe('Base address to which the uplink entries of the demonstration send; set by the sandbox'),
  IDENTITY_ISSUER: z
    .url()
    .optional()
    .describe(
      "Issuer of the city's identity provider (OpenID Connect), by which citizens sign in with their real name; `https:` in production. Absent = no such sign-in",
    ),
  IDENTITY_CLIENT_ID: z.string().optional().describe('As which application IDENTITY_ISSUER knows us'),
  IDENTITY_CLIENT_SECRET: z.string().optional().describe('Our secret at IDENTITY_ISSUER'),
  IDENTITY_SCOPE: z
    .string()
    .default('openid profile phone citizen')
    .describe('What we ask IDENTITY_ISSUER for: name, phone, citizen ID'),
  IDENTITY_CITIZEN_CLAIM: z
    .string()
    .default('citizen_id')
    .describe('Under which claim IDENTITY_ISSUER names the citizen ID'),
  ALIPAY_APP_ID: z
    .string()
    .regex(/^\d{16}$/, '应为16位数字')
    .optional()
    .describe('Our application at the Alipay open platform. Absent = no mini-program (01 §10)')
    .meta({ values: '16 digits' }),
  ALIPAY_GATEWAY_URL: z
    .url()
    .default('https://openapi.alipay.com/gateway.do')
    .describe('The Alipay gateway; `https:` in production'),
  ALIPAY_PRIVATE_KEY: rsaKey('private')
    .optional()
    .describe('With which we sign for Alipay (RSA2): PKCS#8 in base64, at least 2048 bits'),
  ALIPAY_PUBLIC_KEY: rsaKey('public')
    .optional()
    .describe('With which Alipay signs its answers and notices: SPKI in base64'),
  ALIPAY_PRIVATE_KEY_NEXT: rsaKey('private')
    .optional()
    .describe('While keys are changed: our next one; whichever Alipay takes is used, without an interruption'),
  ALIPAY_PUBLIC_KEY_NEXT: rsaKey('public').optional().describe("Alipay's next one, beside ALIPAY_PRIVATE_KEY_NEXT"),
  ALIPAY_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(3000)
    .describe('How long Alipay may take to answer; only the question for a token is repeated, twice (01 §10.6)'),
  ALIPAY_SESSION_MINUTES: z.coerce
    .number()
    .int()
    .min(5)
    .default(120)
    .describe('How long a session of the mini-program lasts before it is renewed (01 §10.3)'),
  ALIPAY_REFRESH_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe('For how many days a session of the mini-program may be renewed without authorising again'),
  REAL_NAME_PROOF_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .default(24)
    .describe(
      'A citizen who withdraws, names a bank account or confirms by one click must have proven who he is within so many hours (01 §10.3)',
    ),
  IDENTITY_LEVEL_CLAIM: z
    .string()
    .default('auth_level')
    .describe('Under which claim IDENTITY_ISSUER names the level of the real-name identity, 1 to 3'),
  IDENTITY_VALIDITY_CLAIM: z
    .string()
    .default('citizen_id_valid_until')
    .describe(
      'Under which claim IDENTITY_ISSUER names the last day of the identity document, YYYY-MM-DD; other texts have no end',
    ),
  IDENTITY_AGENT_CLAIM: z
    .string()
    .default('agent')
    .describe(
      'Under which claim IDENTITY_ISSUER names who acts for the citizen: an object of name, citizen_id, authorisation_no and valid_until',
    ),
  IDENTITY_UPGRADE_URL: z
    .url()
    .optional()
    .describe('Page of the portal on which a citizen raises the level of the real-name identity'),
  PASSWORD_ITERATIONS: z.coerce
    .number()
    .int()
    .min(1000)
    .default(210_000)
    .describe('Iterations of PBKDF2-HMAC-SM3; at least 210,000 in production'),
  SIGN_IN_FAILURES_PER_ADDRESS: z.coerce
    .number()
    .int()
    .min(20)
    .default(200)
    .describe(
      'Failed sign-ins from one network address within 10 minutes, under whatever names, after which it has to wait',
    ),
  PASSWORD_MAX_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(90)
    .describe('A password must be changed after so many days'),
  WEAK_PASSWORDS_FILE: z
    .string()
    .optional()
    .describe("A file of further passwords that nobody may choose, one a line, beside the product's own list"),
  ACCOUNT_WARN_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(75)
    .describe('An account that nobody has used for so many days is told that it will be closed'),
  ACCOUNT_CLOSE_DAYS: z.coerce
    .number()
    .int()
    .min(2)
    .default(90)
    .describe('An account that nobody has used for so many days is closed'),
  SESSION_ADMIN_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(15)
    .describe(
      'A session of an administrator (whoever holds a role that demands a second factor) or of a review expert ends after so long without an act; others by `session.idleMinutes`',
    ),
  SINGLE_ADMIN_SESSION: flag
    .default(true)
    .describe('Whether an administrator who signs in ends the own session elsewhere'),
  SESSION_ABSOLUTE_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .default(8)
    .describe('A session ends after so long in any case'),
  SESSION_SOCKETS: z.coerce
    .number()
    .int()
    .min(1)
    .default(20)
    .describe('How many WebSockets one session may hold open on a node: about one per open page'),
  ACT_REQUEST_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe(
      'Days for which a repeated request of an act gets the first result and the results of a batch can be downloaded',
    ),
  AMQP_URL: z
    .url({ protocol: /^amqps?$/ })
    .optional()
    .describe(
      'AMQP 0-9-1 broker for partners that exchange messages by queue; `amqps:` in production. Absent = HTTP only',
    ),
  AMQP_CA_FILE: z.string().optional().describe("Certificate (PEM) of the authority that signed the broker's"),
  AMQP_CERT_FILE: z.string().optional().describe('Our own certificate (PEM), where the broker asks for one'),
  AMQP_KEY_FILE: z.string().optional().describe('Key (PEM) of AMQP_CERT_FILE'),
  AMQP_RETRY_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,5}(,[1-9]\d{0,5})*$/)
    .default('60,300,900,3600,21600,86400')
    .transform((text) => text.split(',').map(Number))
    .describe(
      'Rests before a message of a queue that we failed at (1099) is tried again, in seconds; after the last it is kept in `yjs.dead`',
    )
    .meta({ values: 'whole seconds, 1–999999, comma separated' }),
  DEPARTMENT_QUEUES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((code) => code.trim())
        .filter(Boolean),
    )
    .describe(
      'Codes of departments that are sent messages by queue (`yjs.out.<code>`) instead of HTTP, comma separated',
    ),
  NODE_ID: z
    .string()
    .regex(/^[\w.-]{1,60}$/)
    .optional()
    .describe(
      'Name of this process in the exchange log and of its folder for calls not yet stored; must stay the same over a restart. Absent = host, role and port',
    )
    .meta({ values: '1–60 letters, digits, `_`, `.`, `-`' }),
  EXCHANGE_TLS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe(
      'A second port, for partners, where the gateway (`/exchange/` only) speaks TLS itself and asks for client certificates; 0 = any free one. Absent = none',
    ),
  EXCHANGE_TLS_CERT_FILE: z.string().optional().describe('Certificate (PEM, with its chain) of EXCHANGE_TLS_PORT'),
  EXCHANGE_TLS_KEY_FILE: z.string().optional().describe('Key (PEM) of EXCHANGE_TLS_CERT_FILE'),
  EXCHANGE_TLS_CLIENT_CA_FILE: z
    .string()
    .optional()
    .describe("Certificate (PEM) of the authority that signs partners' client certificates"),
  EXCHANGE_TLS_CLIENT: z
    .enum(['optional', 'required'])
    .default('optional')
    .describe(
      'Whether every call of the gateway must come with a client certificate (`required`: then the plain port refuses them all), or only those of applications that are bound to one',
    ),
  EXCHANGE_LOOPBACK: flag
    .optional()
    .describe('Lets data channels call this machine, as the sandbox needs. Default: as SANDBOX. Refused in production'),
  EXCHANGE_LOG_QUEUE: z.coerce
    .number()
    .int()
    .min(1)
    .default(10_000)
    .describe('Calls that may wait for the log store; beyond it sensitive channels are refused (DX-5031)'),
  EXCHANGE_LOG_ONLINE_MONTHS: z.coerce
    .number()
    .int()
    .min(6)
    .default(12)
    .describe('How long exchange log rows stay online at least; older, archived days may be purged by two persons'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('The log is JSON, one line each, on standard error'),
});

/** An RSA key as Alipay's tool writes it. The name says what is expected of it. */
function rsaKey(kind: 'private' | 'public') {
  return z.string().refine((text) => rsaFault(kind, text) === undefined, {
    error: ({ input }) => rsaFault(kind, String(input)) ?? '密钥不可用',
  });
}

export interface Config extends z.infer<typeof configSchema> {
  readonly production: boolean;
  readonly demo: boolean;
  readonly sandbox: boolean;
  /** Channels may call 127.0.0.1: never in production. */
  readonly exchangeLoopback: boolean;
  readonly masterKey: Buffer;
  /** From the order to end until nothing new is taken, milliseconds. */
  readonly drainMs: number;
  /** What requests under way then have to end, milliseconds. */
  readonly requestsEndMs: number;
}

/** For development and tests only: known to everybody, refused in production. */
const DEVELOPMENT_MASTER_KEY = '5e'.repeat(32);

/** Variables of before whose value would be lost in silence, and what has taken their place. */
const REPLACED: Readonly<Record<string, string>> = {
  DRAFT_DAYS:
    'no longer read; take it away and set the parameter `draft.windowDays` (业务参数) to its value on the first day: drafts older than that are deleted at 02:40',
};

/** Reads the environment once; every wrong value is named in one message. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = configSchema.safeParse(Object.fromEntries(Object.entries(env).filter(([, v]) => v !== '')));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new StartRefused(`Configuration is not usable:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  const faults: string[] = [];
  for (const [name, instead] of Object.entries(REPLACED)) if (env[name]) faults.push(`  ${name}: ${instead}`);
  if (production && !values.CRYPTO_MASTER_KEY) faults.push('  CRYPTO_MASTER_KEY: required in production');
  if (production && !values.DATABASE_URL) faults.push('  DATABASE_URL: required in production');
  if (production && !values.PUBLIC_URL) faults.push('  PUBLIC_URL: required in production');
  if (production && values.IDENTITY_ISSUER?.startsWith('http:')) faults.push('  IDENTITY_ISSUER: https: in production');
  if (values.IDENTITY_ISSUER && !(values.IDENTITY_CLIENT_ID && values.IDENTITY_CLIENT_SECRET))
    faults.push('  IDENTITY_ISSUER: needs IDENTITY_CLIENT_ID and IDENTITY_CLIENT_SECRET');
  if (values.ALIPAY_APP_ID && !(values.ALIPAY_PRIVATE_KEY && values.ALIPAY_PUBLIC_KEY))
    faults.push('  ALIPAY_APP_ID: needs ALIPAY_PRIVATE_KEY and ALIPAY_PUBLIC_KEY');
  if ((values.ALIPAY_PRIVATE_KEY_NEXT === undefined) !== (values.ALIPAY_PUBLIC_KEY_NEXT === undefined))
    faults.push('  ALIPAY_PRIVATE_KEY_NEXT: comes with ALIPAY_PUBLIC_KEY_NEXT');
  if (production && values.ALIPAY_GATEWAY_URL.startsWith('http:'))
    faults.push('  ALIPAY_GATEWAY_URL: https: in production');
  if (values.ACCOUNT_WARN_DAYS >= values.ACCOUNT_CLOSE_DAYS)
    faults.push('  ACCOUNT_WARN_DAYS: must be less than ACCOUNT_CLOSE_DAYS');
  if (values.WEAK_PASSWORDS_FILE && !existsSync(values.WEAK_PASSWORDS_FILE))
    faults.push('  WEAK_PASSWORDS_FILE: the file does not exist');
  if (values.EXCHANGE_TLS_PORT !== undefined)
    for (const name of ['EXCHANGE_TLS_CERT_FILE', 'EXCHANGE_TLS_KEY_FILE', 'EXCHANGE_TLS_CLIENT_CA_FILE'] as const)
      if (!values[name] || !existsSync(values[name])) faults.push(`  ${name}: EXCHANGE_TLS_PORT needs this file`);
  if (values.EXCHANGE_TLS_CLIENT === 'required' && values.EXCHANGE_TLS_PORT === undefined)
    faults.push('  EXCHANGE_TLS_CLIENT: required needs EXCHANGE_TLS_PORT');
  if (production && values.AMQP_URL?.startsWith('amqp:')) faults.push('  AMQP_URL: amqps: in production');
  if (production && values.DEMO) faults.push('  DEMO: demo data and accounts are refused in production');
  if (production && values.SANDBOX) faults.push('  SANDBOX: the counterpart sandbox is refused in production');
  if (production && values.EXCHANGE_LOOPBACK)
    faults.push('  EXCHANGE_LOOPBACK: data channels never call this machine in production');
  if (production && values.PASSWORD_ITERATIONS < 210_000)
    faults.push('  PASSWORD_ITERATIONS: at least 210000 in production');
  if (faults.length > 0) throw new StartRefused(`Configuration is not usable:\n${faults.join('\n')}`);
  const sandbox = values.SANDBOX ?? values.NODE_ENV === 'development';
  return {
    ...values,
    production,
    demo: values.DEMO ?? values.NODE_ENV === 'development',
    sandbox,
    exchangeLoopback: values.EXCHANGE_LOOPBACK ?? sandbox,
    masterKey: Buffer.from(values.CRYPTO_MASTER_KEY ?? DEVELOPMENT_MASTER_KEY, 'hex'),
    drainMs: (values.DRAIN_SECONDS ?? (production ? 5 : 0)) * 1000,
    requestsEndMs: production ? 15_000 : 3000,
  };
}
