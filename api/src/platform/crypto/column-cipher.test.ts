import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CellAddress, decryptColumn, encryptColumn, isEnvelope, needsRewrap } from './column-cipher.ts';
import { openG1, sealG1 } from './g1.ts';
import { KeyRing } from './key-ring.ts';

const ring = KeyRing.fromMaster(Buffer.alloc(32, 7));
const cell: CellAddress = { table: 'person', column: 'id_no', rowId: 'P0001' };
const code = (expected: string) => expect.objectContaining({ code: expected });
const ID_NUMBER = '310101194503120016';

describe('column cipher', () => {
  it('41.5 gives the project vector', () => {
    const keys = { dek: Buffer.from('0123456789abcdeffedcba9876543210', 'hex'), mack: Buffer.alloc(32, 0x11) };
    const iv = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
    const box = sealG1(keys, 'person|id_no|P0001|1', Buffer.from(ID_NUMBER), iv);
    expect(box.subarray(16, -32).toString('hex')).toBe(
      '38c21f74bbfa9d0dee4d145e672108fd4f86c10a9750f225fc7ce44c6084da48',
    );
    expect(box.subarray(-32).toString('hex')).toBe('1a4d8747ae37ef1660e3c33f454222a417dc600c2df5526fecd1416c9133534d');
    expect(openG1(keys, 'person|id_no|P0001|1', box).toString()).toBe(ID_NUMBER);
  });

  it('AC41-2 a ciphertext copied to another row, column, table or schema version is E-CR-12', () => {
    const stored = encryptColumn(ring, 'ID', cell, ID_NUMBER);
    expect(decryptColumn(ring, cell, stored)).toBe(ID_NUMBER);
    const elsewhere: CellAddress[] = [
      { ...cell, rowId: 'P0002' },
      { ...cell, column: 'phone' },
      { ...cell, table: 'cadre' },
      { ...cell, schemaVersion: 2 },
    ];
    for (const other of elsewhere) {
      expect(() => decryptColumn(ring, other, stored)).toThrow(code('E-CR-12'));
      expect(() => decryptColumn(ring, other, stored)).toThrow('数据完整性校验失败');
    }
  });

  it('brings every text back, also the empty one, and never writes the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (value, rowId) => {
        const stored = encryptColumn(ring, 'NAME', { ...cell, rowId }, value);
        expect(isEnvelope(stored)).toBe(true);
        expect(decryptColumn(ring, { ...cell, rowId }, stored)).toBe(value);
        expect(encryptColumn(ring, 'NAME', { ...cell, rowId }, value)).not.toBe(stored);
      }),
    );
  });

  it('an ID number fits VARCHAR(200)', () => {
    const stored = encryptColumn(ring, 'ID', cell, ID_NUMBER);
    expect(stored).toMatch(/^g1\.YJS-ID-v1\.[\w-]{107}$/);
  });

  it('K-16 any altered character fails', () => {
    const stored = encryptColumn(ring, 'ID', cell, ID_NUMBER);
    for (let at = 0; at < stored.length; at++) {
      const forged = stored.slice(0, at) + (stored[at] === 'A' ? 'B' : 'A') + stored.slice(at + 1);
      expect(() => decryptColumn(ring, cell, forged)).toThrow(code(expect.stringMatching(/^E-CR-1[012]$/) as never));
    }
  });

  it('refuses what is no envelope with E-CR-10', () => {
    for (const text of [
      '',
      ID_NUMBER,
      'g1.',
      'g1.YJS-ID-v1.',
      'g1.YJS-ID-v1.AAAA',
      'g2.YJS-ID-v1.AAAA',
      'g1.YJS-ID-v1.AA=',
    ]) {
      expect(() => decryptColumn(ring, cell, text)).toThrow(code('E-CR-10'));
    }
    expect(isEnvelope(ID_NUMBER)).toBe(false);
  });

  it('AC41-4 after rotation rows of both versions decrypt, new rows take v2, old ones ask for a rewrap', () => {
    const rotated = KeyRing.fromMaster(Buffer.alloc(32, 7), { activeVersions: { ID: 2 } });
    const old = encryptColumn(ring, 'ID', cell, ID_NUMBER);
    const fresh = encryptColumn(rotated, 'ID', cell, ID_NUMBER);
    expect([old, fresh].map((stored) => decryptColumn(rotated, cell, stored))).toEqual([ID_NUMBER, ID_NUMBER]);
    expect([old, fresh].map((stored) => needsRewrap(rotated, 'ID', stored))).toEqual([true, false]);
    expect(() => decryptColumn(ring, cell, fresh)).toThrow(code('E-CR-11'));
  });

  it('refuses values above 64 KiB and addresses that are not unique', () => {
    expect(() => encryptColumn(ring, 'TEXT', cell, 'x'.repeat(65_537))).toThrow(code('E-CR-10'));
    expect(() => encryptColumn(ring, 'TEXT', { ...cell, rowId: 'a|b' }, 'x')).toThrow(TypeError);
    expect(() => encryptColumn(ring, 'TEXT', { ...cell, rowId: '' }, 'x')).toThrow(TypeError);
  });
});
