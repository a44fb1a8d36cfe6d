import { describe, expect, it } from '@jest/globals';
import { newSm2KeyPair } from '../sm2.ts';
import { readCertificate } from './certificate.ts';
import { type Authority, type CertificateRequest, issueCertificate, issueRevocationList, issueRoot } from './issue.ts';
import { judgeCertificate, type Trust } from './judge-certificate.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const life = { notBefore: day('2026-01-01'), notAfter: day('2028-01-01') };
const NOW = day('2026-12-01');
const at = { at: NOW };

function root(commonName: string): Authority {
  return issueRoot(newSm2KeyPair(), { commonName, organisation: '测试机构', ...life, notAfter: day('2052-01-01') });
}

const ca = root('测试根');
const person = newSm2KeyPair();
const issue = (more: Partial<CertificateRequest> = {}, by = ca) =>
  issueCertificate(by, {
    commonName: '林清',
    organisation: '上海市退役军人事务局',
    publicKey: person.publicKey,
    usage: ['digitalSignature', 'nonRepudiation'],
    ...life,
    ...more,
  });
const listOf = (by: Authority, revoked: readonly [string, Date][] = [], nextUpdate = day('2027-01-01')) =>
  issueRevocationList(by, { revoked: new Map(revoked), thisUpdate: day('2026-11-30'), nextUpdate });
const trust = (more: Partial<Trust> = {}): Trust => ({ authorities: [ca.certificate], lists: [listOf(ca)], ...more });

describe('an SM2 certificate (03 §41.9 mode A)', () => {
  it('is taken from an authority that is trusted, and tells whose it is', () => {
    const certificate = issue({ serial: '00c0ffee' });
    expect(certificate).toMatchObject({
      serial: 'c0ffee',
      name: '林清',
      subject: 'C=CN, O=上海市退役军人事务局, CN=林清',
      issuer: 'C=CN, O=测试机构, CN=测试根',
      publicKey: person.publicKey,
      ...life,
    });
    expect(judgeCertificate(certificate, trust(), at)).toBeUndefined();
  });

  it('is refused outside of its time, for another use, and from an authority of the same name with another key', () => {
    expect(judgeCertificate(issue({ notAfter: day('2026-11-30') }), trust(), at)).toBe('EXPIRED');
    expect(judgeCertificate(issue({ notBefore: day('2026-12-02') }), trust(), at)).toBe('NOT_YET');
    expect(judgeCertificate(issue({ usage: ['keyEncipherment', 'dataEncipherment'] }), trust(), at)).toBe('USAGE');
    expect(judgeCertificate(issue({}, root('测试根')), trust(), at)).toBe('UNTRUSTED');
  });

  it('is refused once it was revoked, and while nobody can say whether it was', () => {
    const certificate = issue();
    const revoked = listOf(ca, [
      ['01', day('2026-11-20')],
      [certificate.serial, day('2026-11-29')],
    ]);
    expect(judgeCertificate(certificate, trust({ lists: [revoked] }), at)).toBe('REVOKED');
    expect(judgeCertificate(issue(), trust({ lists: [revoked] }), at)).toBeUndefined();
    const others = [[], [listOf(root('测试根'))], [listOf(ca, [], day('2026-11-30'))]];
    for (const lists of others) expect(judgeCertificate(issue(), trust({ lists }), at)).toBe('UNKNOWN_STATE');
  });

  it('keeps what it signed before it was revoked or ended', () => {
    const certificate = issue({ notAfter: day('2026-11-30') });
    const lists = [listOf(ca, [[certificate.serial, day('2026-11-20')]], day('2026-11-30'))];
    const then = (when: string) => judgeCertificate(certificate, trust({ lists }), { at: day(when), settled: true });
    expect([then('2026-11-19'), then('2026-11-20'), then('2026-12-01')]).toEqual([undefined, 'REVOKED', 'EXPIRED']);
  });

  it('may come through an authority between, but not through a person who plays one', () => {
    const pair = newSm2KeyPair();
    const request = { commonName: '二级机构', publicKey: pair.publicKey };
    const between = issue({ ...request, usage: ['keyCertSign', 'cRLSign'], isCa: true });
    const below = issue({}, { certificate: between, pair });
    const authorities = [between, ca.certificate];
    const lists = [listOf(ca), listOf({ certificate: between, pair })];
    expect(judgeCertificate(below, { authorities, lists }, at)).toBeUndefined();
    expect(judgeCertificate(below, { authorities: [between], lists }, at)).toBe('UNTRUSTED');
    const revoked = listOf(ca, [[between.serial, day('2026-11-01')]]);
    expect(judgeCertificate(below, { authorities, lists: [revoked, ...lists.slice(1)] }, at)).toBe('REVOKED');
    const player = issue({ ...request, isCa: false });
    const forged = issue({}, { certificate: player, pair });
    expect(judgeCertificate(forged, { authorities: [player, ca.certificate], lists }, at)).toBe('UNTRUSTED');
  });

  it('no byte of it can be altered', () => {
    const { der } = issue();
    const outcomes = Array.from({ length: Math.floor(der.length / 3) }, (_, n) => {
      const altered = Buffer.from(der);
      altered.writeUInt8(altered.readUInt8(n * 3) ^ 1, n * 3);
      try {
        return judgeCertificate(readCertificate(altered), trust(), at);
      } catch (error) {
        return (error as { code?: string }).code;
      }
    });
    expect(outcomes).not.toContain(undefined);
  });
});
