import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { dropChecks, fillTable } from '../../../../test/records/filled-rows.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import {
  type DataClass,
  decryptColumn,
  decryptFile,
  encryptColumn,
  encryptFile,
  type KeySubject,
} from '../../crypto/index.ts';
import { keepSealed, readSealed } from '../../files/index.ts';
import { transaction } from '../../kernel/index.ts';
import { openPayload, sealPayload } from '../../outbox/payload.ts';
import { askForRewrap, moveKeys } from '../move-keys.ts';
import { loadOwnKeys } from '../own-keys.ts';
import { rotate } from '../requests/carry-out.ts';
import { fittingTables } from './catalogue.ts';
import { ownColumns } from './own-columns.ts';

let app: Product;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const code = (expected: string) => expect.objectContaining({ code: expected });

beforeAll(async () => {
  app = await product('own_data');
  await dropChecks(system());
}, 60_000);
afterAll(() => app.close());

const rotateOwn = (subject: KeySubject) =>
  transaction(system(), async (tx) => {
    const [key] = await rows<{ id: string; key_id: string }>(
      tx,
      sql`select id, key_id from key_store where owner = 'YJS' and subject = ${subject} and state = 'ACTIVE'`,
    );
    await rotate(tx, { id: key?.id ?? '', key_id: key?.key_id ?? '', owner: 'YJS', subject }, '按年度计划轮换');
  }).then(() => loadOwnKeys(app));
async function keyOf(keyId: string) {
  const [found] = await rows<{ id: string; state: string; rewrap: string; refs: number | null }>(
    system(),
    sql`select id, state, rewrap, reference_count as refs from key_store where key_id = ${keyId}`,
  );
  return found;
}
const phones = () =>
  rows<{ id: string; phone: string }>(
    system(),
    sql`select id, phone from user_account where phone is not null order by id`,
  );
const openPhone = ({ id, phone }: { id: string; phone: string }) =>
  decryptColumn(app.keys, { table: 'user_account', column: 'phone', rowId: id }, phone);
async function textOf(source: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

describe('the platform’s own data after a rotation (03 §41.4)', () => {
  it('AC41-4 sealed columns are written anew piece by piece, also after a kill, and the old version is archived; meanwhile both are read', async () => {
    const before = (await phones()).map(openPhone);
    expect(before.length).toBeGreaterThan(10);
    await rotateOwn('CONTACT');
    expect(await ownColumns.references(system(), 'YJS-CONTACT-v1')).toBeGreaterThanOrEqual(before.length);
    expect(await ownColumns.rewrap(system(), 'YJS-CONTACT-v1', 4)).toBe(4);
    const versions = new Set((await phones()).map(({ phone }) => phone.split('.')[1]));
    expect([...versions].sort()).toEqual(['YJS-CONTACT-v1', 'YJS-CONTACT-v2']);
    expect((await phones()).map(openPhone)).toEqual(before);
    // Another process goes on behind the fourth row.
    const [cursor] = await rows<{ after: string[] }>(
      system(),
      sql`select rewrap_after as after from key_store where key_id = 'YJS-CONTACT-v1'`,
    );
    expect(cursor?.after).toEqual([(await phones())[3]?.id]);
    await app.job('keys.rewrap');
    expect(await keyOf('YJS-CONTACT-v1')).toMatchObject({ state: 'ARCHIVED', rewrap: 'DONE', refs: 0 });
    expect((await phones()).every(({ phone }) => phone.startsWith('g1.YJS-CONTACT-v2.'))).toBe(true);
    expect((await phones()).map(openPhone)).toEqual(before);
  });

  it('a value that does not open where it lies stays, and its key with it; it is looked at again after hours and not every ten minutes', async () => {
    const [first, second] = await phones();
    await run(system(), sql`update user_account set phone = ${second?.phone} where id = ${first?.id}`);
    await rotateOwn('CONTACT');
    await app.job('keys.rewrap');
    expect(await keyOf('YJS-CONTACT-v2')).toMatchObject({ state: 'DISABLED', rewrap: 'WAITING', refs: 1 });
    const [said] = await rows(system(), sql`select rewrap_fault from key_store where key_id = 'YJS-CONTACT-v2'`);
    expect(said).toEqual({
      rewrap_fault: '数据被改动、不能解密，或不能改写，仍由原密钥保护：user_account（phone）1个',
    });
    await app.job('keys.rewrap');
    await run(system(), sql`update user_account set phone = ${first?.phone} where id = ${first?.id}`);
    await app.job('keys.rewrap');
    expect(await keyOf('YJS-CONTACT-v2')).toMatchObject({ state: 'DISABLED' });
    app.clock.advance(6 * 3_600_000);
    await app.job('keys.rewrap');
    expect(await keyOf('YJS-CONTACT-v2')).toMatchObject({ state: 'ARCHIVED', refs: 0 });
  });

  it('a compromised key stops at once, and what it sealed is written anew though nobody else may read it', async () => {
    const before = (await phones()).map(openPhone);
    const key = await keyOf('YJS-CONTACT-v3');
    await rotateOwn('CONTACT');
    await transaction(system(), async (tx) => {
      await moveKeys(tx, 'compromise', [key?.id ?? ''], '备份介质遗失');
      await askForRewrap(tx, [key?.id ?? '']);
    });
    await loadOwnKeys(app);
    const [first] = await phones();
    expect(() => first && openPhone(first)).toThrow(code('E-CR-05'));
    await app.job('keys.rewrap');
    expect(await keyOf('YJS-CONTACT-v3')).toMatchObject({ state: 'COMPROMISED', refs: 0 });
    expect((await phones()).map(openPhone)).toEqual(before);
  });

  it('03 §41.5 files keep their content and their own key; only its wrapping changes, on the disk and in kept messages', async () => {
    const kept = await keepSealed(system(), {
      name: '归档包.zip',
      mime: 'application/zip',
      source: (async function* () {
        yield Buffer.from('归档内容'.repeat(500));
      })(),
    });
    const body: Buffer[] = [];
    const message = randomUUID();
    for await (const piece of encryptFile(app.keys, message, [Buffer.from('{"personName":"欧阳建国"}')]))
      body.push(piece);
    await transaction(system(), (tx) => fillTable(tx, 'exchange_message', { id: message, body: Buffer.concat(body) }));
    await rotateOwn('FILE');
    await app.job('keys.rewrap');
    expect(await keyOf('YJS-FILE-v1')).toMatchObject({ state: 'ARCHIVED', refs: 0 });
    expect(await textOf(readSealed(system(), kept.id))).toBe('归档内容'.repeat(500));
    const [row] = await rows<{ body: Buffer }>(system(), sql`select body from exchange_message where id = ${message}`);
    expect(row?.body.toString('latin1')).toContain('YJS-FILE-v2');
    expect(await textOf(decryptFile(app.keys, message, [row?.body ?? Buffer.alloc(0)]))).toContain('欧阳建国');
  });

  it('an envelope pair has nothing that names it and is archived, opening on what is on its way; a signing pair stays with its signatures', async () => {
    await rotateOwn('ENVELOPE');
    await rotateOwn('SIGN');
    await run(
      system(),
      sql`insert into audit_anchor (id, day, last_seq, hash, at, key_id, signature)
          values (${randomUUID()}, '2026-03-09', 1, ${'0'.repeat(64)}, now(), 'YJS-SIGN-v1', '00')`,
    );
    await app.job('keys.rewrap');
    expect(await keyOf('YJS-ENVELOPE-v1')).toMatchObject({ state: 'ARCHIVED', refs: 0 });
    expect(app.keys.encryptionPairs().map(({ keyId }) => keyId)).toEqual(['YJS-ENVELOPE-v2', 'YJS-ENVELOPE-v1']);
    expect(await keyOf('YJS-SIGN-v1')).toMatchObject({ state: 'DISABLED', refs: expect.any(Number) });
    expect((await keyOf('YJS-SIGN-v1'))?.refs).toBeGreaterThan(0);
  });
});

interface Place {
  table: string;
  column: string;
  dataClass: DataClass;
  /** What the row says beside it. */
  row: Readonly<Record<string, unknown>>;
  cell: { table: string; column: string; rowId: string };
}

const ID = '019d0000-0000-7000-8000-000000000001';
const OTHER = '019d0000-0000-7000-8000-000000000002';
/** Cells that are not called after their column and the row's id, as the rooms that write them call them. */
const PLACES: readonly Place[] = [
  {
    ...{ table: 'person_insurance', column: 'account', dataClass: 'BANK' },
    row: { id: ID, person_id: OTHER, insurance_type: 'PENSION' },
    cell: { table: 'person_insurance', column: 'account.PENSION', rowId: OTHER },
  },
  {
    ...{ table: 'insurance_result', column: 'account', dataClass: 'BANK' },
    row: { id: ID, candidate_id: OTHER, insurance_type: 'MEDICAL' },
    cell: { table: 'insurance_result', column: 'account.MEDICAL', rowId: OTHER },
  },
  {
    ...{ table: 'placement_record', column: 'content', dataClass: 'TEXT' },
    row: { id: ID, record_no: 'AZ-1' },
    cell: { table: 'placement_record', column: 'content', rowId: 'AZ-1' },
  },
  {
    ...{ table: 'online_application', column: 'known_cipher', dataClass: 'TEXT' },
    row: { case_id: ID },
    cell: { table: 'online_application', column: 'known_cipher', rowId: ID },
  },
  {
    ...{ table: 'pension_snapshot', column: 'monthly_pension', dataClass: 'TEXT' },
    row: { cadre_id: ID, month: '202603' },
    cell: { table: 'pension_snapshot', column: 'monthly_pension', rowId: `${ID}.202603` },
  },
  {
    ...{ table: 'cadre_difference', column: 'remote_value', dataClass: 'TEXT' },
    row: { id: OTHER, cadre_id: ID, source: 'DEATH', code: 'DIED', field: 'death_on' },
    cell: { table: 'cadre_difference', column: 'remote_value', rowId: `${ID}.DEATH.DIED.death_on` },
  },
  {
    ...{ table: 'exchange_bad_row', column: 'content', dataClass: 'TEXT' },
    row: { intake_id: ID, line: 17 },
    cell: { table: 'exchange_bad_row', column: 'content', rowId: `${ID}:17` },
  },
  {
    ...{ table: 'batch_row', column: 'input_cipher', dataClass: 'TEXT' },
    row: { batch_id: ID, position: 3 },
    cell: { table: 'batch_row', column: 'input_cipher', rowId: `${ID}:3` },
  },
  {
    ...{ table: 'exchange_log_payload', column: 'request', dataClass: 'DXLOG' },
    row: { log_id: ID },
    cell: { table: 'exchange_log_payload', column: 'request', rowId: ID },
  },
  {
    ...{ table: 'pad_call', column: 'parameters_cipher', dataClass: 'TEXT' },
    row: { id: ID },
    cell: { table: 'pad_call', column: 'parameters', rowId: ID },
  },
  {
    ...{ table: 'notification', column: 'phone_cipher', dataClass: 'CONTACT' },
    row: { id: ID },
    cell: { table: 'notification', column: 'phone', rowId: ID },
  },
  // The database lets nobody write these rows over, but what is sealed in them by the rotation.
  {
    ...{ table: 'subsidy_ledger', column: 'payee_account', dataClass: 'BANK' },
    row: { id: ID },
    cell: { table: 'subsidy_ledger', column: 'payee_account', rowId: ID },
  },
  {
    ...{ table: 'evaluation', column: 'comment_cipher', dataClass: 'TEXT' },
    row: { id: ID },
    cell: { table: 'evaluation', column: 'comment', rowId: ID },
  },
];

describe('cells that are called otherwise than their column (03 §41.5)', () => {
  it('are all written anew, as long values in pieces are', async () => {
    const long = { text: '申请材料'.repeat(9000) };
    const ctx = system();
    await transaction(ctx, async (tx) => {
      for (const { table, column, dataClass, row, cell } of PLACES)
        await fillTable(tx, table, { ...row, [column]: encryptColumn(app.keys, dataClass, cell, `值${table}`) });
      await fillTable(tx, 'outbox_message', { id: ID, payload: sealPayload(app.keys, ID, long) });
    });
    const was = app.keys.activeKeyId('TEXT');
    for (const subject of ['TEXT', 'BANK', 'CONTACT', 'DXLOG'] as const) await rotateOwn(subject);
    await app.job('keys.rewrap');
    for (const { table, column, dataClass, cell } of PLACES) {
      const [found] = await rows<{ value: string }>(
        ctx,
        sql`select ${sql.ref(column)} as value from ${sql.table(table)} where ${sql.ref(column)} is not null order by 1 desc limit 1`,
      );
      expect({ table, by: found?.value.split('.')[1] }).toEqual({ table, by: app.keys.activeKeyId(dataClass) });
      expect(decryptColumn(app.keys, cell, found?.value ?? '')).toBe(`值${table}`);
    }
    const [message] = await rows<{ payload: string }>(ctx, sql`select payload from outbox_message where id = ${ID}`);
    expect(message?.payload.split('\n').length).toBeGreaterThan(1);
    expect(openPayload(app.keys, ID, message?.payload ?? '')).toEqual(long);
    expect(await keyOf(was)).toMatchObject({ state: 'ARCHIVED', refs: 0 });
  });

  it('01 §11.7 an evaluation is still kept as it was given: beside the rotation nobody writes its comment, and it nothing else', async () => {
    const write = (change: ReturnType<typeof sql>) =>
      transaction(system(), async (tx) => {
        await run(tx, sql`select set_config('keys.rewrap', 'on', true)`);
        await run(tx, sql`update evaluation set ${change} where id = ${ID}`);
      });
    await expect(run(system(), sql`update evaluation set comment_cipher = 'g1.x' where id = ${ID}`)).rejects.toThrow();
    await expect(write(sql`comment_cipher = '很满意'`)).rejects.toThrow('an evaluation is kept as it was given');
    await expect(write(sql`grade = 5, comment_cipher = 'g1.x'`)).rejects.toThrow(
      'an evaluation is kept as it was given',
    );
  });

  it('are said where they are: whatever the source seals under a literal name is a column of a row with an id, or declared', async () => {
    const known = new Map((await fittingTables(system())).map((table) => [table.table, table]));
    const root = new URL('../../../', import.meta.url);
    const files = (await readdir(root, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name));
    const unknown: string[] = [];
    let seen = 0;
    for (const file of files) {
      const text = await readFile(new URL(file, root), 'utf8');
      for (const [, table = '', column = ''] of text.matchAll(/\btable: '(\w+)',\s*column: '([\w.]+)'/g)) {
        const { indexedAt, keptIndexes } = app.registry;
        // Blind indexes are declared in the same words and sealed nowhere.
        if (indexedAt.has(`${table}.${column}`) || keptIndexes.has(`${table}.${column}`)) continue;
        seen += 1;
        const there = known.get(table);
        const usual =
          there?.columns.some(({ name }) => name === column) && there.keys.some(({ name }) => name === 'id');
        const declared = [...app.registry.sealedAt.values()].some(
          (one) => one.table === table && (one.column === column || one.cell === `'${column}'`),
        );
        if (!usual && !declared) unknown.push(`${file}: ${table}.${column}`);
      }
    }
    expect(seen).toBeGreaterThan(35);
    expect(unknown).toEqual([]);
    // What is declared is there.
    for (const { table, column } of app.registry.sealedAt.values())
      expect(known.get(table)?.columns.map(({ name }) => name)).toContain(column);
  });
});
