import { existsSync } from 'node:fs';
import { z } from 'zod';
import { accountVariables } from './config/accounts.ts';
import { counterpartVariables } from './config/counterparts.ts';
import { exchangeVariables } from './config/exchange.ts';
import { faultyModes } from './config/file-modes.ts';
import { fileVariables } from './config/files.ts';
import { identityVariables } from './config/identity.ts';
import { legacyVariables } from './config/legacy.ts';
import { readMasterKey, shareFiles } from './config/master-key.ts';
import { nodeVariables } from './config/node.ts';
import { StartRefused } from './platform/errors/index.ts';

/** Every variable that the product reads. The descriptions make `docs/reference/configuration.md` (`npm run docs:write`). */
export const configSchema = z.object({
  ...nodeVariables,
  ...fileVariables,
  ...counterpartVariables,
  ...identityVariables,
  ...accountVariables,
  ...exchangeVariables,
  ...legacyVariables,
});

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
  const master = readMasterKey(values);
  if (master.fault) faults.push(master.fault);
  if (production && !values.CRYPTO_MASTER_KEY && !values.CRYPTO_MASTER_KEY_SHARES)
    faults.push('  CRYPTO_MASTER_KEY: required in production, or CRYPTO_MASTER_KEY_SHARES');
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
  if (values.SIGN_IN_CA_FILE)
    for (const name of ['SIGN_IN_CA_FILE', 'SIGN_IN_CRL_FILE'] as const)
      if (!values[name] || !existsSync(values[name]))
        faults.push(`  ${name}: certificates at the sign-in need this file`);
  if (values.EXCHANGE_TLS_PORT !== undefined)
    for (const name of ['EXCHANGE_TLS_CERT_FILE', 'EXCHANGE_TLS_KEY_FILE', 'EXCHANGE_TLS_CLIENT_CA_FILE'] as const)
      if (!values[name] || !existsSync(values[name])) faults.push(`  ${name}: EXCHANGE_TLS_PORT needs this file`);
  if (values.EXCHANGE_TLS_CLIENT === 'required' && values.EXCHANGE_TLS_PORT === undefined)
    faults.push('  EXCHANGE_TLS_CLIENT: required needs EXCHANGE_TLS_PORT');
  if (production) faults.push(...faultyModes(values, shareFiles(values)));
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
    masterKey: master.key,
    drainMs: (values.DRAIN_SECONDS ?? (production ? 5 : 0)) * 1000,
    requestsEndMs: production ? 15_000 : 3000,
  };
}
