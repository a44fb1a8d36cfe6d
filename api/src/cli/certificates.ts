import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Authority,
  certificatePem,
  issueCertificate,
  issueRevocationList,
  issueRoot,
  type KeyUsage,
  newSm2KeyPair,
  privateKeyPem,
  readCertificate,
  readPrivateKeyPem,
  readRevocationList,
  writePem,
} from '../platform/crypto/index.ts';

/*
 * `npm run certificates -- <command> --folder <folder>`: a small authority of SM2 certificates, for trials and for installations that have none yet.
 *   root --name 名称 [--days 3650]                            the authority itself: root.pem, root.key, list.pem
 *   issue --name 姓名 --file 文件名 [--use encrypt] [--days 365] a certificate and its key
 *   revoke --file 文件名                                       revokes it in list.pem
 *   list [--days 30]                                          writes list.pem anew
 * In production certificates come from the city's authority; the keys written here are not encrypted.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: 'certificates' },
    name: { type: 'string' },
    organisation: { type: 'string', default: '上海市退役军人事务局' },
    file: { type: 'string' },
    use: { type: 'string', default: 'sign' },
    days: { type: 'string' },
  },
});

const DAY_MS = 86_400_000;
const LIST_DAYS = 30;
const SIGN: readonly KeyUsage[] = ['digitalSignature', 'nonRepudiation'];
const ENCRYPT: readonly KeyUsage[] = ['keyEncipherment', 'dataEncipherment', 'keyAgreement'];

const path = (name: string) => join(values.folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');

function span(days: number): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now), notAfter: new Date(now + days * DAY_MS) };
}

const askedDays = (usual: number) => Number(values.days ?? usual);

function required(option: 'name' | 'file'): string {
  const value = values[option];
  if (!value) throw new Error(`缺少 --${option}`);
  return value;
}

function putKey(name: string, text: string): void {
  writeFileSync(path(name), text, { mode: 0o600, flag: 'wx' });
  chmodSync(path(name), 0o600);
}

const authority = (): Authority => ({
  certificate: readCertificate(read('root.pem')),
  pair: readPrivateKeyPem(read('root.key')),
});

function putList(by: Authority, revoked: ReadonlyMap<string, Date>, days: number): void {
  const { notBefore: thisUpdate, notAfter: nextUpdate } = span(days);
  writeFileSync(
    path('list.pem'),
    writePem(issueRevocationList(by, { revoked, thisUpdate, nextUpdate }).der, 'X509 CRL'),
  );
}

const revokedSoFar = () => readRevocationList(read('list.pem')).revoked;

const commands: Record<string, () => string> = {
  root() {
    mkdirSync(values.folder, { recursive: true });
    const pair = newSm2KeyPair();
    const by = issueRoot(pair, {
      commonName: required('name'),
      organisation: values.organisation,
      ...span(askedDays(3650)),
    });
    putKey('root.key', privateKeyPem(pair));
    writeFileSync(path('root.pem'), certificatePem(by.certificate));
    putList(by, new Map(), LIST_DAYS);
    return `已生成 ${path('root.pem')}、${path('root.key')}、${path('list.pem')}`;
  },
  issue() {
    const file = required('file');
    const pair = newSm2KeyPair();
    const certificate = issueCertificate(authority(), {
      commonName: required('name'),
      organisation: values.organisation,
      publicKey: pair.publicKey,
      usage: values.use === 'encrypt' ? ENCRYPT : SIGN,
      ...span(askedDays(365)),
    });
    putKey(`${file}.key`, privateKeyPem(pair));
    writeFileSync(path(`${file}.pem`), certificatePem(certificate));
    return `已签发 ${path(`${file}.pem`)}，序列号 ${certificate.serial}`;
  },
  revoke() {
    const { serial } = readCertificate(read(`${required('file')}.pem`));
    putList(authority(), new Map([...revokedSoFar(), [serial, new Date()]]), LIST_DAYS);
    return `已吊销序列号 ${serial}`;
  },
  list() {
    putList(authority(), revokedSoFar(), askedDays(LIST_DAYS));
    return `已更新 ${path('list.pem')}`;
  },
};

const command = commands[positionals[0] ?? ''];
try {
  if (!command) throw new Error(`用法：npm run certificates -- ${Object.keys(commands).join('|')} --folder 目录`);
  if (positionals[0] !== 'root' && !existsSync(path('root.key'))) throw new Error(`${values.folder} 中没有根证书`);
  console.log(command());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
