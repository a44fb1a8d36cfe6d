import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../../test/bare-app.ts';
import { startChild } from '../../../../test/child/start-child.ts';
import { type FreshDatabase, filledDatabase, freshDatabase } from '../../../../test/database/test-database.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import { modules } from '../../../modules.ts';
import { seedData } from '../../../prepare.ts';
import { scanIntegrity, seedOrgs } from '../../access/index.ts';
import { decryptColumn, encryptColumn } from '../../crypto/index.ts';
import { transaction } from '../../kernel/index.ts';
import { ringOf } from '../index.ts';
import { makeKeys } from '../make-keys.ts';
import { activateKeys } from '../move-keys.ts';
import { BACKUP_FOLDER, makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

const CELL = { table: 'held', column: 'value', rowId: '1' };
const code = (expected: string) => expect.objectContaining({ code: expected });

let app: Product;
let empty: BareApp;
let database: FreshDatabase;
let file: string;
let envelopes: string[];
const ctx = (of: Product | BareApp) => of.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('key_backup');
  const old = encryptColumn(await ringOf(app, 'YF'), 'BANK', CELL, '6222000011112222');
  await transaction(ctx(app), async (tx) => {
    await makeKeys(tx, 'YF', ['BANK']);
    const [made] = await rows<{ id: string }>(tx, sql`select id from key_store where key_id = 'YF-BANK-v2'`);
    await activateKeys(tx, [made?.id ?? '']);
  });
  envelopes = [old, encryptColumn(await ringOf(app, 'YF'), 'BANK', CELL, '6222000011112222')];
  await transaction(ctx(app), makeBackup);
  const [made] = await rows<{ name: string }>(ctx(app), sql`select file_name as name from key_backup`);
  file = await readFile(join(app.config.DATA_DIR, BACKUP_FOLDER, made?.name ?? ''), 'utf8');
  database = await filledDatabase('key_restore', 'organisations alone', async (url) => {
    const fresh = bareApp({ url, modules });
    await seedOrgs(ctx(await fresh));
    await (await fresh).close();
  });
  empty = await bareApp({ url: database.url, modules });
}, 60_000);
afterAll(async () => {
  await app.close();
  await empty.close();
  await database.drop();
});

describe('backup of the key store (03 §41.4)', () => {
  it('is refused where a byte of it was changed, and leaves nothing behind', async () => {
    const at = file.indexOf('2222') > 0 ? file.indexOf('2222') : Math.floor(file.length / 2);
    const altered = `${file.slice(0, at)}${file[at] === 'a' ? 'b' : 'a'}${file.slice(at + 1)}`;
    await expect(restoreBackup(ctx(empty), altered)).rejects.toThrow();
    await expect(restoreBackup(ctx(empty), '{}')).rejects.toThrow(code('E-CR-10'));
    expect(await rows(ctx(empty), sql`select 1 from key_store limit 1`)).toEqual([]);
  });

  it('brings an empty installation with the same master key to read what was written with every version', async () => {
    const count = await restoreBackup(ctx(empty), file);
    const [there] = await rows<{ n: number }>(ctx(app), sql`select count(*)::int as n from key_store`);
    expect(count).toBe(there?.n);
    const ring = await ringOf(empty, 'YF');
    for (const envelope of envelopes) expect(decryptColumn(ring, CELL, envelope)).toBe('6222000011112222');
    expect(ring.activeKeyId('BANK')).toBe('YF-BANK-v2');
    expect(await rows(ctx(empty), sql`select 1 from integrity_fault`)).toEqual([]);
    await expect(restoreBackup(ctx(empty), file)).rejects.toThrow(code('E-CR-40'));
  });

  it('K-18 restore drill: the command itself on an empty database, then a first start; what was written opens, and every code is right', async () => {
    const fresh = await freshDatabase('key_drill');
    const [made] = await rows<{ name: string }>(ctx(app), sql`select file_name as name from key_backup`);
    const path = join(app.config.DATA_DIR, BACKUP_FOLDER, made?.name ?? '');
    const env = { NODE_ENV: 'test', DATABASE_URL: fresh.url, DATA_DIR: app.config.DATA_DIR, LOG_LEVEL: 'silent' };
    try {
      const drill = startChild('../../src/cli/keys-restore.ts', env, true, [path]);
      expect([await drill.ended, drill.said().trim()]).toEqual([0, expect.stringMatching(/^已恢复 \d+ 个密钥$/)]);
      const started = await bareApp({ url: fresh.url, modules });
      try {
        await seedData(started);
        expect(started.keys.rowMacKey().key).toEqual(app.keys.rowMacKey().key);
        expect(started.keys.blindIndexKey('person.id_no').key).toEqual(app.keys.blindIndexKey('person.id_no').key);
        expect((await scanIntegrity(ctx(started))).broken).toEqual([]);
        const ring = await ringOf(started, 'YF');
        for (const envelope of envelopes) expect(decryptColumn(ring, CELL, envelope)).toBe('6222000011112222');
      } finally {
        await started.close();
      }
    } finally {
      await fresh.drop();
    }
  }, 240_000);

  it('belongs to its master key: another installation refuses it', async () => {
    const other = { ...empty, config: { ...empty.config, masterKey: Buffer.alloc(32, 9) } };
    await expect(restoreBackup({ ...ctx(empty), app: other }, file)).rejects.toThrow(code('E-CR-12'));
  });
});

it('no plain key stands in the database, in a backup or in what is told of a ring (03 §41.4)', async () => {
  const ring = await ringOf(app, 'YF');
  const { dek, mack } = ring.sealKeys('BANK');
  const secrets = [
    dek,
    mack,
    ring.rowMacKey().key,
    app.config.masterKey,
    Buffer.from(ring.signingPair().privateKey, 'hex'),
  ];
  const spellings = secrets.flatMap((secret) => [
    secret.toString('hex'),
    secret.toString('base64'),
    secret.toString('base64url'),
  ]);
  const kept = await everyText(app);
  // The scanner sees what is there: the wrapped form of the same key is found.
  const [stored] = await rows<{ wrapped: string }>(
    ctx(app),
    sql`select wrapped from key_store where key_id = 'YF-BANK-v2'`,
  );
  expect(kept).toContain(stored?.wrapped ?? 'missing');
  for (const text of [kept, file, JSON.stringify(ring)])
    for (const spelling of spellings) expect(text.includes(spelling)).toBe(false);
});

/** All rows of all tables, as text. */
async function everyText(of: Product): Promise<string> {
  const names = await rows<{ name: string }>(
    ctx(of),
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const texts: string[] = [];
  for (const { name } of names) {
    const found = await rows<{ text: string | null }>(
      ctx(of),
      sql`select string_agg(t::text, ' ') as text from ${sql.table(name)} t`,
    );
    texts.push(found[0]?.text ?? '');
  }
  return texts.join('\n');
}
