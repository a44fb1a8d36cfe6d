import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { bareApp } from '../../../test/bare-app.ts';
import { buildCase } from '../../../test/cases.ts';
import { type Product, product } from '../../../test/product.ts';
import { until } from '../../../test/until.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { demoKeyPair } from '../../platform/access/demo/demo-accounts.ts';
import { idCheckCharacter, sm2Sign } from '../../platform/crypto/index.ts';
import { transaction } from '../../platform/kernel/index.ts';
import { loadOwnKeys } from '../../platform/keys/index.ts';
import { findOrCreatePerson, findPersonByIdNumber, type PersonInput } from './index.ts';

const body = (n: number) => `31010619970418${String(n).padStart(3, '0')}`;
const person = (n: number): PersonInput => ({
  idType: '111',
  idNo: body(n) + idCheckCharacter(body(n)),
  name: `测试${n}`,
  mobile: `139${String(n).padStart(8, '0')}`,
  sex: '2',
  birthDate: '1997-04-18',
  source: 'WINDOW',
});

let app: Product;
let security: Browser;
let custodian: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('rebuild_index');
  security = await app.as('sec_admin');
  custodian = await app.as('custodian');
  for (let n = 1; n <= 3; n += 1) await buildCase(system());
  for (let n = 1; n <= 6; n += 1) await findOrCreatePerson(system(), person(n));
}, 90_000);
afterAll(() => app.close());

const ASK = `mutation ($input: KeyRequestInput!, $q: ID!) { askKeyAct(input: $input, requestId: $q) { id version } }`;
const SIGN = `mutation ($input: FlowSignatureRequestInput!) { requestFlowSignature(input: $input) { id payload } }`;
const ACT = `mutation ($input: RecordActInput!) { advanceKeyRequests(input: $input) { ok rows { code } } }`;
const SWITCH = `mutation ($id: ID!, $q: ID!) { switchIndexKey(id: $id, requestId: $q) { state } }`;
const UNDO = `mutation ($id: ID!, $q: ID!) { undoIndexRebuild(id: $id, reason: "计划有变，暂不更换", requestId: $q) { state } }`;

const ask = (keyId: string, who = security) =>
  who.run(ASK, { input: { act: 'REINDEX', keyId, reason: '按计划重建索引' }, q: randomUUID() });

/** Two persons begin it. @returns the id of the re-index */
async function begin(keyId: string): Promise<string> {
  const asked = await ask(keyId);
  if (asked.code) throw new Error(`${asked.code} ${asked.message}`);
  const { id, version } = asked.data.askKeyAct as { id: string; version: number };
  const sign = await custodian.run(SIGN, { input: { recordType: 'keyRequest', id, version, action: 'approve' } });
  const { id: requestId, payload } = sign.data.requestFlowSignature as { id: string; payload: string };
  const signature = { requestId, signature: sm2Sign(payload, demoKeyPair('custodian')) };
  const input = { action: 'approve', requestId: randomUUID(), rows: [{ id, version }], signature };
  const answer = await custodian.run(ACT, { input });
  if ((answer.data?.advanceKeyRequests as { ok: number } | undefined)?.ok !== 1)
    throw new Error(JSON.stringify(answer));
  return (await rebuild()).id;
}

async function rebuild() {
  const [found] = await rows<{ id: string; state: string; fault: string | null; filled: number }>(
    system(),
    sql`select id, state, fault, filled from index_rebuild order by id desc limit 1`,
  );
  if (!found) throw new Error('there is no re-index');
  return found;
}
const key = async (keyId: string) =>
  (await rows<{ state: string }>(system(), sql`select state from key_store where key_id = ${keyId}`))[0]?.state;
const found = async (n: number) => (await findPersonByIdNumber(system(), person(n).idNo)) !== undefined;
const columnsOf = async (table: string) =>
  (
    await rows<{ said: string }>(
      system(),
      sql`select concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull) as said from pg_attribute a
           where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
          union all select pg_get_indexdef(indexrelid) from pg_index where indrelid = ${table}::regclass
          union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = ${table}::regclass
          union all select tgname from pg_trigger where tgrelid = ${table}::regclass and not tgisinternal`,
    )
  )
    .map(({ said }) => said)
    .sort();
const schema = async () => {
  const tables = [...new Set([...app.registry.indexedAt.values()].map(({ table }) => table))];
  return Promise.all(tables.map(columnsOf));
};

describe('the declared blind indexes (03 §41.6)', () => {
  it('every column of the database that holds one is made anew or stays with its key, and is said once', async () => {
    const { indexedAt, keptIndexes } = app.registry;
    const named = await rows<{ name: string; table: string; column: string }>(
      system(),
      sql`select concat_ws('.', c.relname, a.attname) as name, c.relname as "table", a.attname as "column"
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
    );
    const all = new Set(named.map(({ name }) => name));
    const holding = named.filter(({ column }) => /_(bi|index|indexes)$/.test(column)).map(({ name }) => name);
    expect(holding.filter((name) => !indexedAt.has(name) && !keptIndexes.has(name))).toEqual(
      [
        // What a plan of a client system calls the column there.
        'crypto_plan_column.index_column',
      ].filter((name) => all.has(name) && holding.includes(name)),
    );
    for (const name of [...indexedAt.keys(), ...keptIndexes.keys()])
      expect({ name, known: all.has(name) }).toEqual({ name, known: true });
    expect([...indexedAt.keys()].filter((name) => keptIndexes.has(name))).toEqual([]);
    for (const { table, value } of indexedAt.values())
      if (value) expect(all.has(`${table}.${value.column}`)).toBe(true);
  });
});

describe('a planned re-index (03 §41.4, §41.6)', () => {
  it('only the security administrator asks for it, for the key in use of this platform, and one at a time', async () => {
    const clerk = await app.as('clerk_hk');
    expect((await ask('YJS-INDEX-v1', clerk)).code).toBe('FORBIDDEN');
    expect((await ask('YJS-INDEX-v1', custodian)).code).toBe('FORBIDDEN');
    expect((await ask('YF-INDEX-v1')).code).toBe('E-CR-70');
    expect((await ask('YJS-ID-v1')).code).toBe('E-CR-70');
  });

  it('until the switch it can be undone, and the database is as it was', async () => {
    const before = await schema();
    const id = await begin('YJS-INDEX-v1');
    expect((await ask('YJS-INDEX-v1')).code).toBe('E-CR-71');
    await app.job('keys.rebuild-index');
    expect(await rebuild()).toMatchObject({ state: 'VERIFIED', fault: null });
    expect((await custodian.run(UNDO, { id, q: randomUUID() })).code).toBe('FORBIDDEN');
    expect((await security.run(UNDO, { id, q: randomUUID() })).data).toMatchObject({
      undoIndexRebuild: { state: 'UNDONE' },
    });
    expect(await schema()).toEqual(before);
    expect(await rows(system(), sql`select * from index_twin`)).toEqual([]);
    expect([await key('YJS-INDEX-v1'), await key('YJS-INDEX-v2')]).toEqual(['ACTIVE', 'DISABLED']);
    expect(await found(1)).toBe(true);
    expect((await security.run(SWITCH, { id, q: randomUUID() })).code).toBe('E-CR-72');
  });

  let before: Awaited<ReturnType<typeof schema>>;
  let id = '';
  let prior: readonly string[] = [];

  it('killed on its way it goes on; old and new persons are found throughout, nobody is entered twice', async () => {
    before = await schema();
    id = await begin('YJS-INDEX-v1');
    // Written before anything is filled, and by four at once.
    const made = await Promise.all([7, 7, 7, 7].map((n) => findOrCreatePerson(system(), person(n))));
    expect(new Set(made.map((one) => one.id)).size).toBe(1);
    await run(
      system(),
      sql`create function killed() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`,
    );
    await run(
      system(),
      sql`create trigger killed before update on training_trainee for each statement execute function killed()`,
    );
    await run(
      system(),
      sql`create trigger killed before update on user_account for each statement execute function killed()`,
    );
    await expect(app.job('keys.rebuild-index')).rejects.toThrow();
    expect((await rebuild()).state).toBe('FILLING');
    for (let n = 1; n <= 7; n += 1) expect(await found(n)).toBe(true);
    await run(system(), sql`drop function killed() cascade`);
    // A row that comes between has both from the first moment on.
    await findOrCreatePerson(system(), person(8));
    const second = await rows<{ next: string | null }>(
      system(),
      sql`select id_no_bi_next as next from person order by id desc limit 1`,
    );
    expect(second[0]?.next).toMatch(/^[0-9a-f]{64}$/);
    await app.job('keys.rebuild-index');
    expect(await rebuild()).toMatchObject({ state: 'VERIFIED', fault: null });
    // Both columns are unique.
    await expect(
      run(
        system(),
        sql`insert into person select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* from person p limit 1`,
      ),
    ).rejects.toThrow(/duplicate key/);
    // Who writes an index that no node has announced is refused.
    await expect(
      run(system(), sql`update person set mobile_bi = ${'0'.repeat(64)} where id = (select id from person limit 1)`),
    ).rejects.toThrow('has no twin');
    prior = (await rows<{ prior: string }>(system(), sql`select prior from index_twin`)).map((one) => one.prior);
  });

  it('behind the switch everybody is found by the new key; a node that has not heard of it does not say that somebody is missing', async () => {
    // Another node, which hears nothing.
    const deaf = await bareApp({ url: app.orm.config.get('clientUrl') ?? '', modules: app.registry.modules });
    const search = () => findPersonByIdNumber(deaf.context({ kind: 'SYSTEM', name: '测试' }), person(2).idNo);
    expect(await search()).toBeDefined();
    const answer = await security.run(SWITCH, { id, q: randomUUID() });
    expect(answer.data).toMatchObject({ switchIndexKey: { state: 'SWITCHED' } });
    // It does not say that there is no such person; it reads its keys anew.
    await expect(search()).rejects.toMatchObject({ code: 'E-CR-74' });
    await until(async () => deaf.keys.activeKeyId('INDEX') === 'YJS-INDEX-v3');
    expect(await search()).toBeDefined();
    await deaf.close();
    await loadOwnKeys(app);
    expect([await key('YJS-INDEX-v1'), await key('YJS-INDEX-v3')]).toEqual(['DISABLED', 'ACTIVE']);
    for (let n = 1; n <= 8; n += 1) expect(await found(n)).toBe(true);
    const again = await Promise.all([9, 9, 1, 1].map((n) => findOrCreatePerson(system(), person(n))));
    expect(new Set(again.map((one) => one.id)).size).toBe(2);
    // A node that has not heard of the switch writes the old index: it becomes the new one.
    await run(system(), sql`update person set id_no_bi = (select prior from index_twin where next = id_no_bi)`);
    expect(await found(4)).toBe(true);
  });

  it('ten minutes later nothing of the old key is left but what stays with it', async () => {
    app.clock.advance(600_000);
    await app.job('keys.rebuild-index');
    expect((await rebuild()).state).toBe('DONE');
    expect(await schema()).toEqual(before);
    expect(await rows(system(), sql`select * from index_twin`)).toEqual([]);
    expect(await found(4)).toBe(true);
    expect(await leftOf(prior)).toEqual([]);
    expect((await security.run(UNDO, { id, q: randomUUID() })).code).toBe('E-CR-72');
  });

  it('an index whose value cannot be read is not guessed: it holds up the switch and says so', async () => {
    await run(
      system(),
      sql`update person set id_no = 'g1.YJS-ID-v1.AAAA' where id_no_bi = (select min(id_no_bi) from person)`,
    );
    await begin('YJS-INDEX-v3');
    await app.job('keys.rebuild-index');
    const { id, state, fault } = await rebuild();
    expect([state, fault]).toEqual(['FILLING', expect.stringMatching(/^\d+条索引的原值不能读取/)]);
    expect((await security.run(SWITCH, { id, q: randomUUID() })).code).toBe('E-CR-72');
    await transaction(system(), async (tx) => {
      await run(
        tx,
        sql`delete from person where id_no = 'g1.YJS-ID-v1.AAAA' and not exists (select from one_thing_case c where c.person_id = person.id)`,
      );
    });
  });
});

/** Which tables still hold one of the values in any text that is long enough. */
async function leftOf(values: readonly string[]): Promise<string[]> {
  const tables = await rows<{ table: string; columns: string[] }>(
    system(),
    sql`select c.relname as "table", array_agg(a.attname::text) as columns
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and (a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
                or (a.atttypid in ('varchar'::regtype, 'bpchar'::regtype) and a.atttypmod - 4 >= 64))
         group by c.relname`,
  );
  const left: string[] = [];
  for (const { table, columns } of tables) {
    const texts = sql.join(columns.map((column) => sql`t.${sql.ref(column)}::text`));
    const [hit] = await rows(
      system(),
      sql`select 1 as one from ${sql.table(table)} t, regexp_matches(concat_ws(' ', ${texts}), '[0-9a-f]{64}', 'g') m
           where m[1] = any(${[...values]}::text[]) limit 1`,
    );
    if (hit) left.push(table);
  }
  return left;
}
