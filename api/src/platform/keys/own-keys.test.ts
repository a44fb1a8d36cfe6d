import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../test/product.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { scanIntegrity } from '../access/index.ts';
import type { KeySubject } from '../crypto/index.ts';
import { decryptColumn, encryptColumn, KeyRing, sm2Encrypt } from '../crypto/index.ts';
import { requireIntactHistory } from '../flow/sealed-events.ts';
import { transaction } from '../kernel/index.ts';
import { installOwnKeys } from './install-own-keys.ts';
import { moveKeys } from './move-keys.ts';
import { loadOwnKeys } from './own-keys.ts';
import { ownRing } from './own-source.ts';
import { rotate } from './requests/carry-out.ts';

let app: Product;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const standing = async (subject: KeySubject) =>
  rows<{ keyId: string; state: string; refs: number | null; rewrapped: number }>(
    system(),
    sql`select key_id as "keyId", state, reference_count as refs, rewrapped from key_store
         where owner = 'YJS' and subject = ${subject} order by key_version`,
  );
const rotateOwn = (subject: KeySubject) =>
  transaction(system(), async (tx) => {
    const [key] = await rows<{ id: string; key_id: string }>(
      tx,
      sql`select id, key_id from key_store where owner = 'YJS' and subject = ${subject} and state = 'ACTIVE'`,
    );
    await rotate(tx, { id: key?.id ?? '', key_id: key?.key_id ?? '', owner: 'YJS', subject }, '按年度计划轮换');
  }).then(() => loadOwnKeys(app));
const codedWith = async (keyId: string) => {
  const [found] = await rows<{ n: number }>(
    system(),
    sql`select (select count(*) from role_permission where row_mac like ${`${keyId}.%`})::int
             + (select count(*) from user_account where row_mac like ${`${keyId}.%`})::int as n`,
  );
  return found?.n ?? 0;
};

beforeAll(async () => {
  app = await product('own_keys');
}, 60_000);
afterAll(() => app.close());

describe('the platform’s own keys (03 §41.4)', () => {
  it('03 §41.7 their first steps are coded with the key that is used afterwards: a scan finds nothing altered', async () => {
    const found = await rows<{ id: string }>(system(), sql`select id from key_store where owner = 'YJS'`);
    expect(found.length).toBeGreaterThan(10);
    await requireIntactHistory(
      system(),
      found.map(({ id }) => id),
    );
  });

  it('are random and wrapped from the beginning, of every class: none follows from the master key', async () => {
    const derived = KeyRing.fromMaster(app.config.masterKey);
    expect(app.keys.rowMacKey().key).not.toEqual(derived.rowMacKey().key);
    expect(app.keys.blindIndexKey('person.id_no').key).not.toEqual(derived.blindIndexKey('person.id_no').key);
    expect(app.keys.encryptionPair().publicKey).not.toBe(derived.encryptionPair().publicKey);
    expect(app.keys.sealKeys('ID').dek).not.toEqual(derived.sealKeys('ID').dek);
    const found = await rows<{ subject: string; provider: string; wrapped: boolean; dated: boolean }>(
      system(),
      sql`select subject, provider, wrapped is not null as wrapped, activated_at is not null as dated from key_store where owner = 'YJS' and state = 'ACTIVE'`,
    );
    expect(found).toHaveLength(13);
    expect(found.every(({ wrapped, provider, dated }) => wrapped && provider === 'soft' && dated)).toBe(true);
    // It still tells its master key from any other.
    expect(app.keys.checkValue()).toBe(derived.checkValue());
    expect((await scanIntegrity(system())).broken).toEqual([]);
  });

  it('K-18 the row key is rotated: every code is verified by the key that made it and made anew piece by piece, also after a kill; a changed row keeps its old one and the key', async () => {
    const before = await codedWith('YJS-ROW-v1');
    const [first] = await rows<{ id: string }>(system(), sql`select min(ctid)::text as id from role_menu`);
    await run(system(), sql`update role_menu set row_mac = 'YJS-ROW-v1.00' where ctid = ${first?.id ?? ''}::tid`);
    await rotateOwn('ROW');
    expect(app.keys.activeKeyId('ROW')).toBe('YJS-ROW-v2');
    const { rowCodes } = await import('./row-codes.ts');
    expect(await rowCodes.rewrap(system(), 'YJS-ROW-v1', 7)).toBe(7);
    // Half-way: rows of both versions are right, and only the changed one is broken.
    expect((await scanIntegrity(system())).broken).toHaveLength(1);
    await app.job('keys.rewrap');
    expect(await codedWith('YJS-ROW-v1')).toBe(0);
    expect(await codedWith('YJS-ROW-v2')).toBe(before);
    expect(await standing('ROW')).toMatchObject([
      { keyId: 'YJS-ROW-v1', state: 'DISABLED', refs: 1 },
      { keyId: 'YJS-ROW-v2', state: 'ACTIVE' },
    ]);
    const browser = await app.as('clerk_pd');
    expect((await browser.run('{ orgs(level: CITY) { code } }')).code).toBeUndefined();
    await run(system(), sql`delete from role_menu where row_mac like 'YJS-ROW-v1.%'`);
    await app.job('keys.rewrap');
    expect((await standing('ROW'))[0]).toMatchObject({ state: 'ARCHIVED', refs: 0 });
    expect((await scanIntegrity(system())).broken).toEqual([]);
  });

  it('the envelope pair is rotated: a page that took the old public key still signs in, a new one takes the new', async () => {
    const old = app.keys.encryptionPair().publicKey;
    await rotateOwn('ENVELOPE');
    expect(app.keys.encryptionPair()).toMatchObject({ keyId: 'YJS-ENVELOPE-v2' });
    const { openPassword } = await import('../access/index.ts');
    const fresh = app.keys.encryptionPair().publicKey;
    expect(fresh).not.toBe(old);
    for (const key of [old, fresh])
      expect(openPassword(app, sm2Encrypt('Abc-12345', key), 'password')).toBe('Abc-12345');
    expect(() =>
      openPassword(app, sm2Encrypt('a', KeyRing.fromMaster(Buffer.alloc(32)).encryptionPair().publicKey), 'p'),
    ).toThrow();
  });

  it('a changed row of the store is missed and not replaced by a key that anybody could derive', async () => {
    await run(system(), sql`update key_store set usage = 'x' where key_id = 'YJS-TEXT-v1'`);
    await loadOwnKeys(app);
    expect(() => app.keys.sealKeys('TEXT')).toThrow(expect.objectContaining({ code: 'E-CR-05' }));
  });
});

it('an installation that began with derived keys keeps them as stored ones, writes on with random ones after a rotation, and reads both', async () => {
  const older = await product('derived_keys');
  const ctx = older.context({ kind: 'SYSTEM', name: '测试' });
  const cell = { table: 'person', column: 'name', rowId: 'p1' };
  try {
    await run(ctx, sql`delete from key_store where owner = 'YJS'`);
    // As it was then: a ring of derived keys, with which the rows were coded.
    Object.assign(older, { keys: ownRing(older.config.masterKey) });
    await loadOwnKeys(older);
    const sealed = encryptColumn(older.keys, 'NAME', cell, '欧阳建国');
    await installOwnKeys(ctx);
    const [name] = await rows<{ id: string; state: string; provider: string; wrapped: string | null }>(
      ctx,
      sql`select id, state, provider, wrapped from key_store where key_id = 'YJS-NAME-v1'`,
    );
    expect(name).toMatchObject({ state: 'ACTIVE', provider: 'derived', wrapped: null });
    await transaction(ctx, (tx) =>
      rotate(tx, { id: name?.id ?? '', key_id: 'YJS-NAME-v1', owner: 'YJS', subject: 'NAME' }, '改用随机密钥'),
    );
    await loadOwnKeys(older);
    const fresh = encryptColumn(older.keys, 'NAME', cell, '欧阳建国');
    expect([sealed, fresh].map((one) => one.split('.')[1])).toEqual(['YJS-NAME-v1', 'YJS-NAME-v2']);
    for (const one of [sealed, fresh]) expect(decryptColumn(older.keys, cell, one)).toBe('欧阳建国');
    await transaction(ctx, (tx) => moveKeys(tx, 'compromise', [name?.id ?? '']));
    await loadOwnKeys(older);
    expect(() => decryptColumn(older.keys, cell, sealed)).toThrow(expect.objectContaining({ code: 'E-CR-05' }));
  } finally {
    await older.close();
  }
}, 60_000);
