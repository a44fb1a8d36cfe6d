import { z } from 'zod';
import { flag } from './flag.ts';

/** What a node is and does: its address, database, keys and data. */
export const nodeVariables = {
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
      '32 bytes in hex that wrap the keys of the key store, which are random, and make the codes of its rows; absent = a key known to everybody. Required in production',
    )
    .meta({ values: '64 hex digits' }),
  CRYPTO_MASTER_KEY_SHARES: z
    .string()
    .optional()
    .describe(
      'Instead of CRYPTO_MASTER_KEY: two of the three shares of the key custodians (`npm run keys:split`), or the files that hold them, comma separated',
    )
    .meta({ values: 'two shares or paths' }),
  CRYPTO_DEVICE_URL: z
    .url()
    .optional()
    .describe(
      'Side-car in front of a cryptographic device that makes, wraps and unwraps the stored keys by its own master key; absent = software. In an installation that has keys, `npm run keys:rewrap` goes first: a device cannot unwrap what software has wrapped',
    ),
  RELEASE_PUBLIC_KEY: z
    .string()
    .regex(/^04[0-9a-f]{128}$/i, '需为04开头的130位十六进制')
    .optional()
    .describe(
      'SM2 public key of whoever signed the delivered program files (`npm run release:sign`): a node whose files are not as they were signed does not start; absent = not compared',
    )
    .meta({ values: '04 and 128 hex digits' }),
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
  NODE_ID: z
    .string()
    .regex(/^[\w.-]{1,60}$/)
    .optional()
    .describe(
      'Name of this process in the exchange log and of its folder for calls not yet stored; must stay the same over a restart. Absent = host, role and port',
    )
    .meta({ values: '1–60 letters, digits, `_`, `.`, `-`' }),
  GO_LIVE_DATE: z.iso
    .date()
    .optional()
    .describe(
      'Day on which the platform went live, YYYY-MM-DD: the tools for historic data begin with what is older. Absent = the day of the installation',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('The log is JSON, one line each, on standard error'),
};
