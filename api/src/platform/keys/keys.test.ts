import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { type Product, product } from '../../../test/product.ts';
import { auditOf } from '../../../test/security/audit.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { demoKeyPair } from '../access/demo/demo-accounts.ts';
import { decryptColumn, encryptColumn, sm2Sign } from '../crypto/index.ts';
import { type Ctx, defineModule, transaction } from '../kernel/index.ts';
import { type KeyHolder, keyHolders, ringOf } from './index.ts';
import { loadOwnKeys } from './own-keys.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const cell = (rowId: string) => ({ table: 'held', column: 'value', rowId });

/** Rows of a client system under its ID key: what the migration of a system is to the keys. */
const held: KeyHolder = {
  name: 'test.held',
  title: '测试数据',
  concerns: (keyId) => keyId.startsWith('YF-ID-'),
  references: async (ctx, keyId) => (await namedBy(ctx, keyId, 1000)).length,
  rewrap: (ctx, keyId, limit) =>
    transaction(ctx, async (tx) => {
      const ring = await ringOf(tx.app, 'YF');
      const found = await namedBy(tx, keyId, Math.min(limit, piece));
      if (broken) throw new Error('killed');
      for (const { id, value } of found) {
        const anew = encryptColumn(ring, 'ID', cell(id), decryptColumn(ring, cell(id), value));
        await run(tx, sql`update held set value = ${anew} where id = ${id}`);
      }
      if (found.length > 0) broken = killAfterPiece;
      return found.length;
    }),
};
let piece = 500;
let broken = false;
let killAfterPiece = false;
const namedBy = (ctx: Ctx, keyId: string, limit: number) =>
  rows<{ id: string; value: string }>(
    ctx,
    sql`select id, value from held where value like ${`g1.${keyId}.%`} order by id limit ${limit}`,
  );

let app: Product;
let asker: Browser;
let custodian: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  const holders = defineModule({ name: 'held', title: '测试数据', hooks: [keyHolders.join(held)] });
  app = await product('keys', { further: [holders] });
  await run(system(), sql.raw('create table held (id text primary key, value text not null)'));
  asker = await app.as('sec_admin');
  custodian = await app.as('custodian');
}, 60_000);
afterAll(() => app.close());

const ASK = `mutation ($input: KeyRequestInput!, $q: ID!) { askKeyAct(input: $input, requestId: $q) { id version requestNo } }`;
const SIGN = `mutation ($input: FlowSignatureRequestInput!) { requestFlowSignature(input: $input) { id payload lines } }`;
const ACT = `mutation ($input: RecordActInput!) { advanceKeyRequests(input: $input) { ok rows { code message } } }`;
const STOP = `mutation ($id: ID!, $q: ID!) { reportKeyCompromise(id: $id, reason: "备份介质遗失", requestId: $q) { state } }`;

const ask = (input: object, who = asker) =>
  who.run(ASK, { input: { reason: '按年度计划办理', ...input }, q: randomUUID() });
async function approve(
  { id, version }: { id: string; version: number },
  who = custodian,
  login = 'custodian',
): Promise<{ code?: string | undefined; ok?: number | undefined }> {
  const asked = await who.run(SIGN, { input: { recordType: 'keyRequest', id, version, action: 'approve' } });
  if (asked.code) return { code: asked.code };
  const { id: requestId, payload } = asked.data.requestFlowSignature as { id: string; payload: string };
  const signature = { requestId, signature: sm2Sign(payload, demoKeyPair(login)) };
  const input = { action: 'approve', requestId: randomUUID(), rows: [{ id, version }], signature };
  const answer = await who.run(ACT, { input });
  const result = answer.data?.advanceKeyRequests as { ok: number; rows: { code: string }[] } | undefined;
  return { code: answer.code ?? result?.rows[0]?.code, ok: result?.ok };
}
/** Two persons do it. */
async function done(input: object): Promise<void> {
  const asked = await ask(input);
  if (asked.code) throw new Error(`${asked.code} ${asked.message}`);
  const answer = await approve(asked.data.askKeyAct as { id: string; version: number });
  if (answer.ok !== 1) throw new Error(`not approved: ${answer.code}`);
}
async function key(keyId: string) {
  const [found] = await rows<{
    id: string;
    state: string;
    rewrap: string;
    rewrapped: number;
    wrapped: string | null;
    refs: number | null;
    by: string;
    planned: string | null;
  }>(
    system(),
    sql`select id, state, rewrap, rewrapped, wrapped, wrapped_by as by, reference_count as refs, rotate_on::text as planned from key_store where key_id = ${keyId}`,
  );
  return found;
}
const written = async (ids: readonly string[]) => {
  const ring = await ringOf(app, 'YF');
  for (const id of ids)
    await run(
      system(),
      sql`insert into held values (${id}, ${encryptColumn(ring, 'ID', cell(id), `31010919580315${id}`)})`,
    );
};
const read = async (id: string) => {
  const [row] = await rows<{ value: string }>(system(), sql`select value from held where id = ${id}`);
  return { by: row?.value.split('.')[1], text: decryptColumn(await ringOf(app, 'YF'), cell(id), row?.value ?? '') };
};

describe('stored keys (03 §41.4)', () => {
  it('every client system has random keys of its own from the beginning, and writes and reads with them', async () => {
    const [yf, tytx] = [await ringOf(app, 'YF'), await ringOf(app, 'TYTX')];
    expect(yf.sealKeys('ID').keyId).toBe('YF-ID-v1');
    expect(yf.sealKeys('ID').dek).not.toEqual(tytx.sealKeys('ID').dek);
    const [pair] = await rows<{ key: string }>(
      system(),
      sql`select public_key as key from key_store where key_id = 'YF-SIGN-v1'`,
    );
    expect(yf.signingPair().publicKey).toBe(pair?.key);
    expect(() => yf.openKeys('YF-ID-v2')).toThrow(code('E-CR-11'));
  });

  it('AC41-4 a rotated key only decrypts, its data are written anew piece by piece, also after a kill; without references it is archived', async () => {
    await written(['3215', '3216', '3217', '3218']);
    expect(await key('YF-ID-v1')).toMatchObject({ planned: expect.any(String) });
    await done({ act: 'ROTATE', keyId: 'YF-ID-v1' });
    // Only what is written with has a day of its next rotation.
    expect(await key('YF-ID-v1')).toMatchObject({ state: 'DISABLED', rewrap: 'WAITING', planned: null });
    expect(await key('YF-ID-v2')).toMatchObject({ state: 'ACTIVE', planned: expect.any(String) });
    [piece, killAfterPiece] = [2, true];
    await expect(app.job('keys.rewrap')).rejects.toThrow('killed');
    expect(await key('YF-ID-v1')).toMatchObject({ state: 'DISABLED', rewrap: 'RUNNING', rewrapped: 2 });
    await written(['3219']);
    expect([await read('3215'), await read('3218'), await read('3219')]).toEqual([
      { by: 'YF-ID-v2', text: '310109195803153215' },
      { by: 'YF-ID-v1', text: '310109195803153218' },
      { by: 'YF-ID-v2', text: '310109195803153219' },
    ]);
    expect((await ask({ act: 'ARCHIVE', keyId: 'YF-ID-v1' })).code).toBe('E-CR-43');
    [broken, killAfterPiece] = [false, false];
    await app.job('keys.rewrap');
    expect(await key('YF-ID-v1')).toMatchObject({ state: 'ARCHIVED', rewrap: 'DONE', rewrapped: 4, refs: 0 });
    const ring = await ringOf(app, 'YF');
    expect(() => ring.sealKeys('ID', 1)).toThrow(code('E-CR-05'));
    expect((await read('3218')).by).toBe('YF-ID-v2');
  });

  it('nothing happens to a key before a second person has signed, and who may not ask or approve is refused', async () => {
    const asked = await ask({ act: 'ROTATE', keyId: 'TYTX-NAME-v1' });
    const request = asked.data.askKeyAct as { id: string; version: number; requestNo: string };
    expect(await key('TYTX-NAME-v2')).toBeUndefined();
    expect((await ask({ act: 'DISABLE', keyId: 'TYTX-NAME-v1' })).code).toBe('E-CR-41');
    expect((await approve(request, asker, 'sec_admin')).code).toBe('FORBIDDEN');
    const unsigned = {
      action: 'approve',
      requestId: randomUUID(),
      rows: [{ id: request.id, version: request.version }],
    };
    const answer = await custodian.run(ACT, { input: unsigned });
    expect(answer.data.advanceKeyRequests).toMatchObject({ ok: 0, rows: [{ code: 'E-SIG-01' }] });
    expect((await ask({ act: 'ROTATE', keyId: 'YF-NAME-v1' }, custodian)).code).toBe('FORBIDDEN');
    expect((await ask({ act: 'ROTATE', keyId: 'YF-NAME-v1' }, await app.as('aud_admin'))).code).toBe('FORBIDDEN');
    expect((await approve(request)).ok).toBe(1);
    expect(await key('TYTX-NAME-v2')).toMatchObject({ state: 'ACTIVE' });
  });

  it('is generated and activated, disabled, archived, and destroyed only when no backup within its retention holds it', async () => {
    await done({ act: 'GENERATE', owner: 'YF', subject: 'ID' });
    expect(await key('YF-ID-v3')).toMatchObject({ state: 'PREPARED' });
    expect((await ringOf(app, 'YF')).sealKeys('ID').keyId).toBe('YF-ID-v2');
    expect((await ask({ act: 'DESTROY', keyId: 'YF-ID-v2' })).code).toBe('E-CR-42');
    await done({ act: 'BACKUP' });
    expect((await ask({ act: 'DESTROY', keyId: 'YF-ID-v1' })).code).toBe('E-CR-45');
    await run(system(), sql`update key_backup set kept_until = '2026-03-08'`);
    await done({ act: 'DESTROY', keyId: 'YF-ID-v1' });
    expect(await key('YF-ID-v1')).toMatchObject({ state: 'DESTROYED', wrapped: null });
    const ring = await ringOf(app, 'YF');
    expect(() => ring.openKeys('YF-ID-v1')).toThrow(code('E-CR-05'));
    expect((await ask({ act: 'ROTATE', keyId: 'YF-INDEX-v1' })).code).toBe('E-CR-46');
    expect((await ask({ act: 'BACKUP', keyId: 'YF-ID-v1' })).code).toBe('E-CR-50');
    expect((await ask({ act: 'GENERATE', owner: 'NOBODY', subject: 'ID' })).code).toBe('E-CR-48');
  });

  it('a compromised key stops at once, is replaced, and its data are written anew though nobody else may read them', async () => {
    await written(['3220']);
    const ring = await ringOf(app, 'YF');
    const before = ring.sealKeys('ID').keyId;
    const id = (await key(before))?.id ?? '';
    const [audited] = await auditOf(system(), ['key.compromise'], () => custodian.run(STOP, { id, q: randomUUID() }));
    expect(audited?.detail).toMatchObject({ keyId: before });
    expect(await key(before)).toMatchObject({ state: 'COMPROMISED' });
    await expect(read('3220')).rejects.toThrow(code('E-CR-05'));
    const told = await rows(system(), sql`select 1 from notification where template_code = 'N860'`);
    expect(told.length).toBeGreaterThan(0);
    await app.job('keys.rewrap');
    expect(await read('3220')).toMatchObject({ text: '310109195803153220' });
    expect((await read('3220')).by).not.toBe(before);
  });

  it('an index key that is compromised alarms and stays until the re-index: nobody would be found without it (ADR 0046)', async () => {
    const id = (await key('YJS-INDEX-v1'))?.id ?? '';
    const stopped = ask({ act: 'DISABLE', keyId: 'YJS-INDEX-v1' });
    expect((await stopped).code).toBe('E-CR-46');
    const [audited] = await auditOf(system(), ['key.compromise'], () => custodian.run(STOP, { id, q: randomUUID() }));
    expect(audited?.detail).toMatchObject({ keyId: 'YJS-INDEX-v1' });
    expect(await key('YJS-INDEX-v1')).toMatchObject({ state: 'ACTIVE' });
    expect(app.keys.activeKeyId('INDEX')).toBe('YJS-INDEX-v1');
    const told = await rows<{ body: string }>(
      system(),
      sql`select distinct body from notification where template_code = 'N860' and body like '%YJS-INDEX-v1%'`,
    );
    expect(told).toEqual([{ body: expect.stringContaining('请立即安排重建索引') }]);
  });

  it('a KEK is rotated like any key: what it wraps is wrapped anew, inside the provider, and still opens', async () => {
    const dek = (await ringOf(app, 'XF')).sealKeys('BANK').dek.toString('hex');
    await done({ act: 'ROTATE', keyId: 'XF-KEK-v1' });
    await app.job('keys.rewrap');
    expect(await key('XF-KEK-v1')).toMatchObject({ state: 'ARCHIVED', rewrapped: 12 });
    expect(await key('XF-BANK-v1')).toMatchObject({ by: 'XF-KEK-v2' });
    expect((await ringOf(app, 'XF')).sealKeys('BANK').dek.toString('hex')).toBe(dek);
  });

  it('the platform’s own keys move to stored versions without standing still, and a later start reads both', async () => {
    const cellOf = { table: 'person', column: 'name', rowId: 'p1' };
    const old = encryptColumn(app.keys, 'NAME', cellOf, '欧阳建国');
    await done({ act: 'GENERATE', owner: 'YJS', subject: 'NAME' });
    expect(app.keys.activeKeyId('NAME')).toBe('YJS-NAME-v1');
    await done({ act: 'ACTIVATE', keyId: 'YJS-NAME-v2' });
    const fresh = encryptColumn(app.keys, 'NAME', cellOf, '欧阳建国');
    expect(fresh).toMatch(/^g1\.YJS-NAME-v2\./);
    await loadOwnKeys(app);
    for (const kept of [old, fresh]) expect(decryptColumn(app.keys, cellOf, kept)).toBe('欧阳建国');
    expect((await ask({ act: 'GENERATE', owner: 'YJS', subject: 'INDEX' })).code).toBe('E-CR-46');
  });

  it('says once of a key that its rotation comes near, to those who ask for it and approve it; the list finds it', async () => {
    await app.job('keys.rotation-due');
    const before = await rows(system(), sql`select 1 from notification where template_code = 'N861'`);
    expect(before).toEqual([]);
    await run(system(), sql`update key_store set rotate_on = '2026-04-08' where key_id = 'JXFW-ID-v1'`);
    await run(system(), sql`update key_store set rotate_on = '2026-04-09' where key_id = 'JXFW-NAME-v1'`);
    for (let times = 0; times < 2; times += 1) await app.job('keys.rotation-due');
    const told = await rows<{ title: string; body: string }>(
      system(),
      sql`select distinct title, body from notification where template_code = 'N861'`,
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain('JXFW-ID-v1（2026-04-08）');
    expect(told[0]?.body).not.toContain('JXFW-NAME-v1');
    const found = await asker.run('{ storedKeys(filter: { to: "2026-04-08" }) { nodes { keyId } } }');
    expect(found.data.storedKeys).toEqual({ nodes: [{ keyId: 'JXFW-ID-v1' }] });
  });

  it('a row that was changed past the product is used no more, and is reported', async () => {
    await run(system(), sql`update key_store set kcv = 'abcdef' where key_id = 'LS-ID-v1'`);
    app.clock.advance(601_000);
    const ring = await ringOf(app, 'LS');
    expect(() => ring.sealKeys('ID')).toThrow(code('E-CR-05'));
    const faults = await rows(
      system(),
      sql`select 1 from integrity_fault where table_name = 'key_store' and title = 'LS-ID-v1'`,
    );
    expect(faults).toHaveLength(1);
  });
});
