import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../config.ts';
import { splitKey } from '../platform/crypto/shares.ts';

let folder: string;
const KEY = Buffer.alloc(32, 0x42);
const at = (name: string) => join(folder, name);

/** A file with this mode, whatever the umask of who runs the tests. */
function file(name: string, mode: number, content = 'PEM'): string {
  writeFileSync(at(name), content);
  chmodSync(at(name), mode);
  return at(name);
}

/** A start of production with what it cannot do without, and nothing else wrong. */
const start = (more: Record<string, string>, env = 'production') =>
  readConfig({
    NODE_ENV: env,
    DATABASE_URL: 'postgres://yjs@db/yjs',
    PUBLIC_URL: 'https://yjs.example.gov.cn',
    PASSWORD_ITERATIONS: '210000',
    ...(more.CRYPTO_MASTER_KEY_SHARES ? {} : { CRYPTO_MASTER_KEY: KEY.toString('hex') }),
    ...more,
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'modes-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('K-07 permissions of the configured files at the start of production', () => {
  const tls = () => ({
    EXCHANGE_TLS_PORT: '0',
    EXCHANGE_TLS_KEY_FILE: file('tls.key', 0o600),
    EXCHANGE_TLS_CERT_FILE: file('tls.pem', 0o644),
    EXCHANGE_TLS_CLIENT_CA_FILE: file('partners.pem', 0o644),
  });

  it.each([0o640, 0o604, 0o620])('K-07 a private key that the group or others may open refuses the start', (mode) => {
    const given = tls();
    expect(() => start(given)).not.toThrow();
    chmodSync(at('tls.key'), mode);
    expect(() => start(given)).toThrow(
      `EXCHANGE_TLS_KEY_FILE: ${at('tls.key')} may be open to other accounts (mode 0${mode.toString(8)}); set chmod 600`,
    );
    expect(() => start({ AMQP_KEY_FILE: file('amqp.key', mode) })).toThrow('AMQP_KEY_FILE');
  });

  it('K-07 so does a custodian’s share of the master key', () => {
    const [one = '', two = ''] = splitKey(KEY);
    const shares = { CRYPTO_MASTER_KEY_SHARES: `${one},${file('share', 0o400, two)}` };
    expect(start(shares).masterKey).toEqual(KEY);
    chmodSync(at('share'), 0o444);
    expect(() => start(shares)).toThrow(`CRYPTO_MASTER_KEY_SHARES: ${at('share')} may be open to other accounts`);
  });

  it('K-07 what decides who is let in is read by all, and written by its owner alone', () => {
    const given = { ...tls(), SIGN_IN_CA_FILE: file('ca.pem', 0o644), SIGN_IN_CRL_FILE: file('crl.pem', 0o444) };
    expect(() => start(given)).not.toThrow();
    chmodSync(at('ca.pem'), 0o664);
    chmodSync(at('partners.pem'), 0o646);
    expect(() => start(given)).toThrow(
      /EXCHANGE_TLS_CLIENT_CA_FILE: .*written by other accounts \(mode 0646\).*\n.*SIGN_IN_CA_FILE: .*mode 0664/,
    );
  });

  it('K-07 a trial is not held up by it', () => {
    expect(() => start({ AMQP_KEY_FILE: file('trial.key', 0o644) }, 'test')).not.toThrow();
  });
});
