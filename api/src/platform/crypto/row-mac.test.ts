import { describe, expect, it } from '@jest/globals';
import { KeyRing } from './key-ring.ts';
import { rowMac, verifyRowMac } from './row-mac.ts';

const ring = KeyRing.fromMaster(Buffer.alloc(32, 5));
const row = { id: 'R1', amount: 1250.5, role: null, rowVersion: 3, rowMac: 'old' };

describe('row code', () => {
  const mac = rowMac(ring, 'distribution', row);

  it('names its key and holds for the row, whatever its version and column order', () => {
    expect(mac).toMatch(/^YJS-ROW-v1\.r2\.[0-9a-f]{64}$/);
    const again = { rowVersion: 4, role: null, amount: '1250.5', id: 'R1' };
    expect(verifyRowMac(ring, 'distribution', again, mac)).toBe(true);
  });

  it('fails for a changed, added or removed value and for another table', () => {
    const others = [
      { ...row, amount: 1250.51 },
      { ...row, extra: 1 },
      { id: 'R1', amount: 1250.5 },
      { ...row, role: 'null' },
    ];
    for (const other of others) expect(verifyRowMac(ring, 'distribution', other, mac)).toBe(false);
    expect(verifyRowMac(ring, 'stop_order', row, mac)).toBe(false);
  });

  it('fails for codes that are none, of another ring or of an unknown version', () => {
    const digits = mac.split('.')[2];
    for (const code of [
      '',
      'x',
      digits ?? '',
      `YJS-ROW-v1.${digits}`,
      `YJS-ROW-v1.r1.${digits}`,
      `YJS-ROW-v1.r2.r2.${digits}`,
      `YJS-ROW-v2.r2.${digits}`,
      `TYTX-ROW-v1.r2.${digits}`,
      `YJS-ID-v1.r2.${digits}`,
    ]) {
      expect(verifyRowMac(ring, 'distribution', row, code)).toBe(false);
    }
  });

  it('still verifies after rotation', () => {
    const rotated = KeyRing.fromMaster(Buffer.alloc(32, 5), { activeVersions: { ROW: 2 } });
    expect(verifyRowMac(rotated, 'distribution', row, mac)).toBe(true);
    expect(rowMac(rotated, 'distribution', row)).toMatch(/^YJS-ROW-v2\./);
  });
});
