import { describe, expect, it } from '@jest/globals';
import { blindIndexWith } from './blind-index.ts';
import { clientMac, verifyClientMac } from './client-mac.ts';
import { sealG1 } from './g1.ts';
import { KeyRing } from './key-ring.ts';
import { CLIENT_LABEL, ROW_LABEL } from './mac-labels.ts';
import { rowMac, rowText, verifyRowMac } from './row-mac.ts';
import { hmacSm3, hmacSm3Hex } from './sm3.ts';

/** As if every key of every system were the same one: then the labels alone keep the kinds apart. */
const KEY = Buffer.alloc(32, 7);
const ONE_KEY = { secret: (_label: object, length: number) => Buffer.alloc(length, 7), destroy: () => undefined };
const ring = new KeyRing(ONE_KEY, { owner: 'YJS' });
const row = { id: 'R1', permission: 'cadre:approve' };
const digitsOf = (mac: string): string => mac.split('.').at(-1) ?? '';
/** Whatever a caller of the service may hand in who knows how row codes are made. */
const TEXTS = [
  rowText('role_permission', row),
  `${ROW_LABEL}\0${rowText('role_permission', row)}`,
  `\0${rowText('role_permission', row)}`,
  '',
];

describe('the domains of codes (03 §41.5 to §41.7)', () => {
  const isRowCode = (digits: string) =>
    [`YJS-ROW-v1.${digits}`, `YJS-ROW-v1.r2.${digits}`].some((mac) => verifyRowMac(ring, 'role_permission', row, mac));

  it('no code that the service makes for a client, no blind index and no tag of an envelope is a row code', () => {
    expect(isRowCode(digitsOf(rowMac(ring, 'role_permission', row)))).toBe(true);
    for (const text of TEXTS) {
      expect(isRowCode(digitsOf(clientMac(ring, text)))).toBe(false);
      for (const name of ['person.id_no', ''])
        expect(isRowCode(blindIndexWith(KEY, { name, kind: 'exact' }, text) ?? '')).toBe(false);
      const sealed = sealG1({ dek: KEY.subarray(0, 16), mack: KEY }, 't|c|r|1', Buffer.from(text));
      expect(isRowCode(sealed.subarray(-32).toString('hex'))).toBe(false);
    }
  });

  it('a code of one system is none of another, nor a row code one of a client', () => {
    const other = new KeyRing(ONE_KEY, { owner: 'YF' });
    const asOther = (mac: string) => mac.replace('YJS', 'YF');
    for (const text of TEXTS) {
      expect(verifyClientMac(ring, text, clientMac(ring, text))).toBe(true);
      expect(verifyClientMac(other, text, asOther(clientMac(ring, text)))).toBe(false);
    }
    const code = `YJS-ROW-v1.${digitsOf(rowMac(ring, 'role_permission', row))}`;
    expect(verifyClientMac(ring, rowText('role_permission', row), code)).toBe(false);
  });

  it('codes from before the label hold on, of rows and of clients, and nothing makes them any more', () => {
    const text = rowText('role_permission', row);
    const old = `YJS-ROW-v1.${hmacSm3Hex(KEY, text)}`;
    expect(verifyRowMac(ring, 'role_permission', row, old)).toBe(true);
    expect(verifyRowMac(ring, 'role_menu', row, old)).toBe(false);
    expect(verifyRowMac(ring, 'role_permission', { ...row, id: 'R2' }, old)).toBe(false);
    expect(verifyClientMac(ring, text, old)).toBe(true);
    const made = [clientMac(ring, text), rowMac(ring, 'role_permission', row)].map(digitsOf);
    expect(made).not.toContain(digitsOf(old));
    expect(made).toEqual([
      hmacSm3(KEY, `${CLIENT_LABEL}\0YJS\0${text}`).toString('hex'),
      hmacSm3(KEY, `${ROW_LABEL}\0${text}`).toString('hex'),
    ]);
  });
});
