import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { FreezingProxy } from '../../../test/freezing-proxy.ts';
import { type Product, product } from '../../../test/product.ts';
import { until } from '../../../test/until.ts';
import { rows, sql } from '../../database/sql.ts';
import { modules } from '../../modules.ts';
import { CryptoError, decryptColumn, encryptColumn, type KeyRing } from '../crypto/index.ts';
import { transaction } from '../kernel/index.ts';
import { ringOf } from './index.ts';
import { rotate } from './requests/carry-out.ts';

let here: Product;
let there: BareApp;
const CELL = { table: 'person', column: 'name', rowId: 'p1' };
const code = (expected: string) => expect.objectContaining({ code: expected });

beforeAll(async () => {
  here = await product('seek_keys');
  // Another node on the same database, whose bus brings no news.
  there = await bareApp({ url: String(here.orm.config.get('clientUrl')), modules });
}, 60_000);
afterAll(async () => {
  await there.close();
  await here.close();
});

/** Those of the platform are the App's own. */
const keysOf = async (app: Product | BareApp, owner: string): Promise<KeyRing> =>
  owner === 'YJS' ? app.keys : ringOf(app, owner);

async function rotateHere(keyId: string, owner: string): Promise<void> {
  await transaction(here.context({ kind: 'SYSTEM', name: '测试' }), async (tx) => {
    const [key] = await rows<{ id: string }>(tx, sql`select id from key_store where key_id = ${keyId}`);
    await rotate(tx, { id: key?.id ?? '', key_id: keyId, owner, subject: 'NAME' }, '按年度计划轮换');
  });
  await here.job('keys.rewrap');
}

function opens(ring: KeyRing, sealed: string): boolean {
  try {
    return decryptColumn(ring, CELL, sealed) !== '';
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}

describe('a node that has not heard of a rotation (03 §41.4)', () => {
  it('reads what another node already writes with the new version: the store is asked at that moment', async () => {
    for (const owner of ['YJS', 'YF']) {
      const ring = await keysOf(there, owner);
      await rotateHere(`${owner}-NAME-v1`, owner);
      const sealed = encryptColumn(await keysOf(here, owner), 'NAME', CELL, '欧阳建国');
      expect(sealed).toMatch(new RegExp(`^g1\\.${owner}-NAME-v2\\.`));
      expect(ring.activeKeyId('NAME')).toBe(`${owner}-NAME-v1`);
      // A machine that is busy for seconds lets the question go unanswered; it is asked again.
      await until(() => opens(ring, sealed), 60_000, 1000);
      expect(decryptColumn(ring, CELL, sealed)).toBe('欧阳建国');
      expect(ring.activeKeyId('NAME')).toBe(`${owner}-NAME-v2`);
    }
  });

  it('is not held up by versions that nobody has made: of those the store is asked once a minute', () => {
    const ask = () => {
      const began = performance.now();
      expect(() => there.keys.openKeys('YJS-NAME-v9')).toThrow(code('E-CR-11'));
      return performance.now() - began;
    };
    ask();
    const times = Array.from({ length: 50 }, ask).sort((one, other) => one - other);
    expect(times[25]).toBeLessThan(10);
  });

  it('waits for a store that does not answer three seconds at most, and then lets it be for a while', async () => {
    // It is served by the thread that waits: whoever waits for it hears nothing.
    const silent = await FreezingProxy.before(String(here.orm.config.get('clientUrl')));
    const node = await bareApp({ url: silent.url, modules });
    try {
      const ask = () => {
        const began = performance.now();
        expect(() => node.keys.openKeys('YJS-NAME-v9')).toThrow(code('E-CR-11'));
        return performance.now() - began;
      };
      expect(ask()).toBeLessThan(4000);
      expect(Math.min(ask(), ask(), ask())).toBeLessThan(50);
    } finally {
      await node.close();
      await silent.close();
    }
  });
});
