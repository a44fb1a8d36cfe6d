import { existsSync, statSync } from 'node:fs';

/** Nothing for the group, nothing for others: whoever reads a key file has the key. */
const SECRET = 0o077;
/** Group and others may read what is trusted, and not write it. */
const TRUSTED = 0o022;

/** Variables that name a file with a private key. */
const SECRETS = ['AMQP_KEY_FILE', 'EXCHANGE_TLS_KEY_FILE'] as const;
/** Variables that name a file which decides who is let in, or what counts as good. */
const TRUSTS = [
  'AMQP_CA_FILE',
  'AMQP_CERT_FILE',
  'EXCHANGE_TLS_CERT_FILE',
  'EXCHANGE_TLS_CLIENT_CA_FILE',
  'SIGN_IN_CA_FILE',
  'SIGN_IN_CRL_FILE',
  'WEAK_PASSWORDS_FILE',
] as const;

type Given = { [Name in (typeof SECRETS)[number] | (typeof TRUSTS)[number]]?: string | undefined };

/**
 * What the permissions of the configured files let too many do (04 §9 K-07, "file permission check at start"): key files and custodians' shares are their
 * owner's alone, and what is trusted is written by its owner alone. A file that is not there is not this function's business.
 *
 * @param shares the files that `CRYPTO_MASTER_KEY_SHARES` names
 * @returns a line for each file, for the refusal of the start
 */
export function faultyModes(given: Given, shares: readonly string[]): string[] {
  return [
    ...shares.map((path) => fault('CRYPTO_MASTER_KEY_SHARES', path, SECRET)),
    ...SECRETS.map((name) => fault(name, given[name], SECRET)),
    ...TRUSTS.map((name) => fault(name, given[name], TRUSTED)),
  ].flat();
}

function fault(name: string, path: string | undefined, tooMuch: number): string[] {
  // Windows keeps no such permissions and reports 0666 for everything.
  if (!path || process.platform === 'win32' || !existsSync(path)) return [];
  const mode = statSync(path).mode & 0o777;
  if ((mode & tooMuch) === 0) return [];
  const [what, command] =
    tooMuch === SECRET ? ['open to other accounts', 'chmod 600'] : ['written by other accounts', 'chmod 644'];
  return [`  ${name}: ${path} may be ${what} (mode ${mode.toString(8).padStart(4, '0')}); set ${command}`];
}
