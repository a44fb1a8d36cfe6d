import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((v) => v === 'true');

const schema = z.object({
  /** `production` refuses demo data, demo accounts and development keys; persisted operations only. */
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** The one port of everything. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  /** What this process does: `web` answers requests, `worker` runs jobs, `all` both. */
  ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  /** An outside PostgreSQL ≥ 15; absent = the embedded one. */
  DATABASE_URL: z.url().optional(),
  /** Where the embedded database, files and anchors live. */
  DATA_DIR: z.string().default('.data'),
  /** 32 bytes in hex from which all keys are derived; production refuses to start without it. */
  CRYPTO_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, '需为64位十六进制')
    .optional(),
  /** Loads fictional persons, accounts and counterparts. */
  DEMO: flag.optional(),
  /** Starts the counterpart sandbox beside the product (never in production). */
  SANDBOX: flag.optional(),
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** Public address for links in messages and for the origin of the sign-in challenge. */
  PUBLIC_URL: z.url().optional(),
  /** Addresses of reverse proxies whose X-Forwarded-For is believed, comma separated. */
  TRUSTED_PROXIES: z.string().default(''),
  /** Base address of the case library (办件库). */
  CASE_LIBRARY_URL: z.url().optional(),
  /** SM2 public key of the case library, hex. */
  CASE_LIBRARY_PUBLIC_KEY: z.string().optional(),
  CASE_LIBRARY_TOKEN: z.string().optional(),
  /** Base address of the SMS gateway. */
  SMS_GATEWAY_URL: z.url().optional(),
  SMS_GATEWAY_TOKEN: z.string().optional(),
  /** Base address of the departments' exchange platform. */
  DEPARTMENT_EXCHANGE_URL: z.url().optional(),
  DEPARTMENT_EXCHANGE_TOKEN: z.string().optional(),
  /** SM2 public key of the departments' exchange platform, hex. */
  DEPARTMENT_EXCHANGE_PUBLIC_KEY: z.string().optional(),
  /** Iterations of PBKDF2-HMAC-SM3; production takes at least 210,000. */
  PASSWORD_ITERATIONS: z.coerce.number().int().min(1000).default(210_000),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(30),
  SESSION_ABSOLUTE_HOURS: z.coerce.number().int().min(1).default(12),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config extends z.infer<typeof schema> {
  readonly production: boolean;
  readonly demo: boolean;
  readonly sandbox: boolean;
  readonly masterKey: Buffer;
}

/** For development and tests only: known to everybody, refused in production. */
const DEVELOPMENT_MASTER_KEY = '5e'.repeat(32);

/** Reads the environment once; every wrong value is named in one message. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, v]) => v !== '')));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration is not usable:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  const faults: string[] = [];
  if (production && !values.CRYPTO_MASTER_KEY) faults.push('  CRYPTO_MASTER_KEY: required in production');
  if (production && !values.DATABASE_URL) faults.push('  DATABASE_URL: required in production');
  if (production && !values.PUBLIC_URL) faults.push('  PUBLIC_URL: required in production');
  if (production && values.DEMO) faults.push('  DEMO: demo data and accounts are refused in production');
  if (production && values.SANDBOX) faults.push('  SANDBOX: the counterpart sandbox is refused in production');
  if (production && values.PASSWORD_ITERATIONS < 210_000)
    faults.push('  PASSWORD_ITERATIONS: at least 210000 in production');
  if (faults.length > 0) throw new Error(`Configuration is not usable:\n${faults.join('\n')}`);
  return {
    ...values,
    production,
    demo: values.DEMO ?? values.NODE_ENV === 'development',
    sandbox: values.SANDBOX ?? values.NODE_ENV === 'development',
    masterKey: Buffer.from(values.CRYPTO_MASTER_KEY ?? DEVELOPMENT_MASTER_KEY, 'hex'),
  };
}
