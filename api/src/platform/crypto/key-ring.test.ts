import { describe, expect, it } from '@jest/globals';
import { DATA_CLASSES, parseKeyId } from './key-names.ts';
import { KeyRing, keyCheckValue } from './key-ring.ts';
import { sm2Decrypt, sm2Encrypt, sm2Sign, sm2Verify } from './sm2.ts';

const MASTER = Buffer.alloc(32, 0x42);
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('key ring', () => {
  it('gives the same keys for the same master key, and unrelated ones for every subject, version and owner', () => {
    const ring = KeyRing.fromMaster(MASTER, { activeVersions: { ID: 2 } });
    const rings = [ring, KeyRing.fromMaster(MASTER, { owner: 'TYTX' }), KeyRing.fromMaster(Buffer.alloc(32, 1))];
    const secrets = rings.flatMap((each) =>
      DATA_CLASSES.flatMap((dataClass) => {
        const { dek, mack } = each.sealKeys(dataClass);
        return [dek, mack.subarray(0, 16), mack.subarray(16)];
      }),
    );
    secrets.push(
      ring.openKeys('YJS-ID-v1').dek,
      ring.rowMacKey().key,
      ring.blindIndexKey('a').key,
      ring.blindIndexKey('b').key,
    );
    expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(secrets.length);
    expect(KeyRing.fromMaster(MASTER).sealKeys('BANK')).toEqual(ring.sealKeys('BANK'));
  });

  it('AC41-4 keeps old versions readable, writes with the active one only', () => {
    const ring = KeyRing.fromMaster(MASTER, { activeVersions: { ID: 2 } });
    expect(ring.sealKeys('ID').keyId).toBe('YJS-ID-v2');
    expect(ring.openKeys('YJS-ID-v1')).toEqual(KeyRing.fromMaster(MASTER).sealKeys('ID'));
    expect(() => ring.sealKeys('ID', 1)).toThrow(code('E-CR-05'));
  });

  it('refuses revoked, unknown, foreign and malformed key ids', () => {
    const ring = KeyRing.fromMaster(MASTER, { activeVersions: { ID: 2 }, revoked: ['YJS-ID-v1', 'YJS-BANK-v1'] });
    expect(() => ring.openKeys('YJS-ID-v1')).toThrow(code('E-CR-05'));
    expect(() => ring.sealKeys('BANK')).toThrow(code('E-CR-05'));
    for (const unknown of ['YJS-ID-v3', 'TYTX-ID-v1', 'YJS-SIGN-v1']) {
      expect(() => ring.openKeys(unknown)).toThrow(code('E-CR-11'));
    }
    for (const malformed of ['', 'YJS-ID', 'YJS-ID-v0', 'YJS-PIG-v1', 'YJS-ID-v1x']) {
      expect(() => ring.openKeys(malformed)).toThrow(code('E-CR-10'));
    }
    expect(() => KeyRing.fromMaster(Buffer.alloc(16))).toThrow(code('E-CR-10'));
  });

  it('holds the two SM2 pairs of the platform, stable over restarts and different by version', () => {
    const ring = KeyRing.fromMaster(MASTER, { activeVersions: { SIGN: 2 } });
    const { keyId, publicKey, privateKey } = ring.signingPair();
    expect(keyId).toBe('YJS-SIGN-v2');
    expect(sm2Verify('a', sm2Sign('a', { publicKey, privateKey }), publicKey)).toBe(true);
    const encryption = KeyRing.fromMaster(MASTER).encryptionPair();
    expect(sm2Decrypt(sm2Encrypt('a', ring.encryptionPair().publicKey), encryption.privateKey).toString()).toBe('a');
    expect(new Set([publicKey, encryption.publicKey, ring.signingPair(1).publicKey]).size).toBe(3);
  });

  it('shows a key by its check value', () => {
    expect(keyCheckValue(Buffer.from('0123456789abcdeffedcba9876543210', 'hex'))).toBe('2677f4');
    expect(parseKeyId('TYTX-ID-v3')).toEqual({ owner: 'TYTX', subject: 'ID', version: 3 });
  });

  it('tells one master key from another by a check value that is none of its keys', () => {
    const ring = KeyRing.fromMaster(MASTER);
    expect(ring.checkValue()).toMatch(/^[0-9a-f]{64}$/);
    expect(ring.checkValue()).toBe(KeyRing.fromMaster(MASTER, { activeVersions: { ROW: 2 } }).checkValue());
    expect(ring.checkValue()).not.toBe(KeyRing.fromMaster(Buffer.alloc(32, 1)).checkValue());
    expect(ring.checkValue()).not.toBe(ring.rowMacKey().key.toString('hex'));
  });

  it('overwrites its secrets when destroyed', () => {
    const ring = KeyRing.fromMaster(MASTER);
    const { dek } = ring.sealKeys('ID');
    ring.destroy();
    expect(dek).toEqual(Buffer.alloc(16));
    expect(MASTER).toEqual(Buffer.alloc(32, 0x42));
  });
});
