import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSm2KeyPair, sm2Sign, sm2Verify } from '../sm2.ts';
import { certificatePem, isSignedBy, readCertificate } from './certificate.ts';
import { issueCertificate, issueRevocationList, issueRoot } from './issue.ts';
import { judgeCertificate } from './judge-certificate.ts';
import { writePem } from './pem.ts';
import { privateKeyPem, readPrivateKeyPem } from './private-key.ts';
import { readRevocationList } from './revocation-list.ts';

/*
 * Both ways with the openssl command line, which has SM2 of its own: what one writes the other accepts, with the default user id, and what it
 * refuses we refuse.
 */

let folder: string;
const exec = promisify(execFile);
const openssl = (...args: string[]) => exec('openssl', args, { cwd: folder });
const ID = 'distid:1234567812345678';
const file = (name: string) => readFileSync(join(folder, name), 'utf8');
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const CONFIG = `[ca]
default_ca=own
[own]
database=index.txt
crlnumber=number
default_md=sm3
default_crl_days=30
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sm2-certificates-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('41.9 certificates and the openssl command line', () => {
  it('reads and verifies root, certificate, key and revocation list that openssl made', async () => {
    await openssl('genpkey', '-algorithm', 'SM2', '-out', 'ca.key');
    const named = ['-subj', '/C=CN/O=测试/CN=OpenSSL 根', '-utf8', '-sm3', '-sigopt', ID];
    const usage = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign'];
    await openssl('req', '-x509', '-new', '-key', 'ca.key', '-out', 'ca.pem', '-days', '30', ...named, ...usage);
    for (const [name, serial] of [
      ['one', '0x1001'],
      ['two', '0x1002'],
    ] as const) {
      await openssl('genpkey', '-algorithm', 'SM2', '-out', `${name}.key`);
      await openssl('req', '-new', '-key', `${name}.key`, '-out', `${name}.csr`, ...named);
      put('extensions', 'keyUsage=critical,digitalSignature\n');
      const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-set_serial', serial, '-extfile', 'extensions', '-days', '9'];
      const how = ['-sm3', '-sigopt', ID, '-vfyopt', ID];
      await openssl('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.pem`, ...by, ...how);
    }
    put('ca.cnf', CONFIG);
    put('index.txt', '');
    put('number', '01\n');
    const ca = ['-config', 'ca.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key', '-sigopt', ID];
    await openssl('ca', ...ca, '-revoke', 'two.pem');
    await openssl('ca', ...ca, '-gencrl', '-out', 'list.pem');

    const authority = readCertificate(file('ca.pem'));
    expect(authority).toMatchObject({ subject: 'C=CN, O=测试, CN=OpenSSL 根', isCa: true });
    expect(isSignedBy(authority, authority)).toBe(true);
    const trust = { authorities: [authority], lists: [readRevocationList(file('list.pem'))] };
    const now = { at: new Date() };
    const one = readCertificate(file('one.pem'));
    expect(one.serial).toBe('1001');
    expect(judgeCertificate(one, trust, now)).toBeUndefined();
    expect(judgeCertificate(readCertificate(file('two.pem')), trust, now)).toBe('REVOKED');
    expect(readPrivateKeyPem(file('one.key')).publicKey).toBe(one.publicKey);
    put('text', '登录挑战');
    await openssl(
      'pkeyutl',
      '-sign',
      '-rawin',
      '-digest',
      'sm3',
      '-pkeyopt',
      ID,
      '-inkey',
      'one.key',
      '-in',
      'text',
      '-out',
      'signed',
    );
    const signature = readFileSync(join(folder, 'signed')).toString('hex');
    expect([sm2Verify('登录挑战', signature, one.publicKey), sm2Verify('登录', signature, one.publicKey)]).toEqual([
      true,
      false,
    ]);
  }, 60_000);

  it('writes root, certificate, key and revocation list that openssl verifies, and not when they are altered', async () => {
    const now = Date.now();
    const span = { notBefore: new Date(now - 60_000), notAfter: new Date(now + 86_400_000) };
    const authority = issueRoot(newSm2KeyPair(), { commonName: '本平台测试根', organisation: '测试', ...span });
    const pair = newSm2KeyPair();
    const made = ['a', 'b'].map(() =>
      issueCertificate(authority, {
        commonName: '许安',
        organisation: '测试',
        publicKey: pair.publicKey,
        usage: ['digitalSignature'],
        ...span,
      }),
    );
    const [good, bad] = made;
    if (!good || !bad) throw new Error('two certificates were issued');
    const list = issueRevocationList(authority, {
      revoked: new Map([[bad.serial, new Date(now - 1000)]]),
      thisUpdate: span.notBefore,
      nextUpdate: span.notAfter,
    });
    put('own-ca.pem', certificatePem(authority.certificate));
    put('good.pem', certificatePem(good));
    const altered = Buffer.from(good.der);
    altered.writeUInt8(altered.readUInt8(good.der.length - 5) ^ 1, good.der.length - 5);
    put('altered.pem', writePem(altered, 'CERTIFICATE'));
    put('own-list.pem', writePem(list.der, 'X509 CRL'));
    put('pair.key', privateKeyPem(pair));
    const verify = (name: string) =>
      openssl('verify', '-vfyopt', ID, '-CAfile', 'own-ca.pem', name).then(
        ({ stdout }) => stdout.trim(),
        (error: { stderr: string }) => error.stderr,
      );
    expect(await verify('good.pem')).toBe('good.pem: OK');
    expect(await verify('altered.pem')).toContain('certificate signature failure');
    // `openssl verify -crl_check` has no option for the user id of a list's signature: its content and its signature are looked at one by one.
    const { stdout } = await openssl('crl', '-in', 'own-list.pem', '-noout', '-text');
    expect(stdout.replaceAll(' ', '')).toContain(`SerialNumber:${bad.serial.toUpperCase()}`);
    put('pub.pem', (await openssl('x509', '-in', 'own-ca.pem', '-noout', '-pubkey')).stdout);
    put('user.pem', (await openssl('pkey', '-in', 'pair.key', '-pubout')).stdout);
    const verified = async (key: string, signed: Buffer | string, signature: string) => {
      writeFileSync(join(folder, 'signed'), signed);
      writeFileSync(join(folder, 'signature'), Buffer.from(signature, 'hex'));
      const how = ['-verify', '-rawin', '-digest', 'sm3', '-pkeyopt', ID, '-pubin', '-inkey', key];
      const answer = await openssl('pkeyutl', ...how, '-in', 'signed', '-sigfile', 'signature');
      return answer.stdout.trim();
    };
    expect(await verified('pub.pem', list.tbs, list.signature)).toBe('Signature Verified Successfully');
    expect(await verified('user.pem', '审批', sm2Sign('审批', pair))).toBe('Signature Verified Successfully');
  }, 60_000);
});
