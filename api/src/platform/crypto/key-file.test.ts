import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signChallenge } from '../../../../web-kit/src/crypto/challenge.ts';
import * as browser from '../../../../web-kit/src/crypto/key-file.ts';
import { pbkdf2Sm3 } from '../../../../web-kit/src/crypto/pbkdf2.ts';
import { encryptPassword } from '../../../../web-kit/src/crypto/sm2.ts';
import { toText } from './bytes.ts';
import { makeChallenge, verifyChallenge } from './challenge.ts';
import { type KeyFile, newKeyFile, openKeyFile, protectKey } from './key-file.ts';
import { newSm2KeyPair, sm2Decrypt } from './sm2.ts';

const PIN = '口令-Pin-2026';
const code = (expected: string) => expect.objectContaining({ code: expected });
const saved = (file: KeyFile): KeyFile => browser.parseKeyFile(JSON.stringify(file, null, 2));

describe('key file', () => {
  it('made by the browser opens in the API and made by the API opens in the browser', async () => {
    const fromBrowser = await browser.newKeyFile('dx.admin', PIN);
    expect((await openKeyFile(saved(fromBrowser), PIN)).publicKey).toBe(fromBrowser.publicKey);
    const pair = newSm2KeyPair();
    const fromApi = await protectKey(pair, 'sec.admin', PIN);
    expect(await browser.unlockKeyFile(saved(fromApi), PIN)).toEqual(pair);
  });

  it('does not open with another PIN, on either side', async () => {
    const file = await newKeyFile('dx.admin', PIN, 100);
    await expect(openKeyFile(file, `${PIN}!`)).rejects.toThrow(code('E-CR-12'));
    await expect(browser.unlockKeyFile(file, `${PIN}!`)).rejects.toThrow('口令错误或密钥文件已损坏');
  });

  it('does not open when any member was altered', async () => {
    const file = await newKeyFile('dx.admin', PIN, 100);
    const flip = (hex: string): string => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
    const altered: KeyFile[] = [
      { ...file, loginName: 'sec.admin' },
      { ...file, iterations: 101 },
      { ...file, salt: flip(file.salt) },
      { ...file, sealed: flip(file.sealed) },
      { ...file, sealed: file.sealed.slice(2) },
      { ...file, publicKey: newSm2KeyPair().publicKey },
    ];
    for (const each of altered) {
      await expect(openKeyFile(each, PIN)).rejects.toThrow(code(expect.stringMatching(/^E-CR-1[02]$/) as never));
      await expect(browser.unlockKeyFile(each, PIN)).rejects.toThrow(browser.KeyFileError);
    }
  });

  it('refuses a short PIN and files that are no key file', async () => {
    await expect(newKeyFile('dx.admin', '1234567')).rejects.toThrow('口令至少 8 位');
    await expect(browser.newKeyFile('dx.admin', '1234567')).rejects.toThrow('口令至少 8 位');
    await expect(openKeyFile({ ...(await newKeyFile('a', PIN, 1)), iterations: 1e9 }, PIN)).rejects.toThrow(
      code('E-CR-10'),
    );
    for (const text of ['', '{}', 'null', '[]', '{"format":"yjs-sm2-key","version":1}']) {
      expect(() => browser.parseKeyFile(text)).toThrow('所选文件不是本平台的密钥文件');
    }
  });
});

describe('browser twin', () => {
  const now = new Date('2026-03-02T01:00:00.000Z');
  const origin = 'https://yjs.example.gov.cn';
  const pair = newSm2KeyPair();

  it('derives the same key from a password as the native PBKDF2', async () => {
    const salt = Buffer.alloc(16, 4);
    // At, below and above a block of SM3, beyond which HMAC hashes its key.
    for (const text of ['密码', '', 'x'.repeat(64), 'y'.repeat(65), 'z'.repeat(300)]) {
      for (const iterations of [1, 2, 2500]) {
        const password = Buffer.from(text);
        const native = pbkdf2Sync(password, salt, iterations, 32, 'sm3');
        expect(Buffer.from(await pbkdf2Sm3(password, salt, iterations))).toEqual(native);
      }
    }
  });

  it('AC41-5 signs challenges that the API accepts, and none for another origin', () => {
    const challenge = makeChallenge({ sid: 'S1', loginName: '数据交换管理员', origin }, now);
    const answer = signChallenge(challenge, pair, origin);
    expect(verifyChallenge(challenge, answer, [pair.publicKey], now)).toEqual({ accepted: true });
    expect(() => signChallenge(challenge, pair, 'https://yjs.example.com')).toThrow('已停止签名');
  });

  it('encrypts passwords that the API reads', () => {
    for (const password of ['a', 'Shanghai#2026', '密码😀']) {
      expect(toText(sm2Decrypt(encryptPassword(password, pair.publicKey), pair.privateKey))).toBe(password);
    }
    expect(() => encryptPassword('', pair.publicKey)).toThrow('请输入密码');
    expect(() => encryptPassword('a', `04${'05'.repeat(64)}`)).toThrow();
  });
});
