import { describe, expect, it } from '@jest/globals';
import { challengeBytes, makeChallenge, verifyChallenge } from './challenge.ts';
import { newSm2KeyPair, sm2Sign } from './sm2.ts';

const now = new Date('2026-03-02T01:00:00.000Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const admin = newSm2KeyPair();
const attempt = { sid: 'S1', loginName: 'dx.admin', origin: 'https://yjs.example.gov.cn' };
const issued = makeChallenge(attempt, now);
const answer = { publicKey: admin.publicKey, signature: sm2Sign(challengeBytes(issued), admin) };

describe('sign-in challenge', () => {
  it('is fresh each time and ends after 60 seconds', () => {
    expect(issued).toMatchObject({ ...attempt, exp: '2026-03-02T01:01:00.000Z' });
    expect(issued.nonce).toMatch(/^[0-9a-f]{64}$/);
    expect(makeChallenge(attempt, now).nonce).not.toBe(issued.nonce);
    expect(challengeBytes(issued).toString()).toBe(
      `{"exp":"2026-03-02T01:01:00.000Z","loginName":"dx.admin","nonce":"${issued.nonce}","origin":"https://yjs.example.gov.cn","sid":"S1"}`,
    );
  });

  it('accepts the signature of a key bound to the account, until the last moment', () => {
    expect(
      verifyChallenge(issued, answer, [newSm2KeyPair().publicKey, admin.publicKey.toUpperCase()], later(59.999)),
    ).toEqual({
      accepted: true,
    });
  });

  it('AC41-5 refuses a replayed, unknown or expired challenge', () => {
    const expected = { accepted: false, message: '挑战已失效' };
    expect(verifyChallenge(undefined, answer, [admin.publicKey], now)).toEqual(expected);
    expect(verifyChallenge(issued, answer, [admin.publicKey], later(60))).toEqual(expected);
    expect(verifyChallenge({ ...issued, exp: 'never' }, answer, [admin.publicKey], now)).toEqual(expected);
  });

  it("AC41-5 refuses another administrator's certificate on a fresh challenge", () => {
    const other = newSm2KeyPair();
    const foreign = { publicKey: other.publicKey, signature: sm2Sign(challengeBytes(issued), other) };
    expect(verifyChallenge(issued, foreign, [admin.publicKey], now)).toEqual({
      accepted: false,
      message: '证书与账号不匹配',
    });
    expect(verifyChallenge(issued, { ...answer, publicKey: 'zz' }, [admin.publicKey], now)).toMatchObject({
      accepted: false,
    });
  });

  it('refuses a signature over anything else', () => {
    const yesterday = makeChallenge(attempt, later(-86_400));
    const altered = [
      yesterday,
      { ...issued, origin: 'https://yjs.example.com' },
      { ...issued, loginName: 'sec.admin' },
      { ...issued, sid: 'S2' },
    ];
    for (const other of altered) {
      const signature = sm2Sign(challengeBytes(other), admin);
      expect(verifyChallenge(issued, { ...answer, signature }, [admin.publicKey], now)).toEqual({
        accepted: false,
        message: '签名验证失败',
      });
    }
  });
});
