import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, run, sql } from '../../src/database/sql.ts';
import { tables } from '../../src/database/tables.ts';
import { modules } from '../../src/modules.ts';
import { findOrgByCode, findSealed, scanIntegrity, standingOf } from '../../src/platform/access/index.ts';
import { Registry, transaction } from '../../src/platform/kernel/index.ts';
import { digestOfList, freezeList, readVersion } from '../../src/platform/versions/index.ts';
import type { Browser } from '../access.ts';
import { type Product, product } from '../product.ts';
import { dropChecks, fillRows } from './filled-rows.ts';

const registry = new Registry(modules);
const declared = registry.declared.filter(({ spec }) => spec.sealed);

let app: Product;
let security: Browser;
let auditor: Browser;
let custodian: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const refused = expect.objectContaining({ code: 'E-CR-12' });

beforeAll(async () => {
  app = await product('sealed_tables');
  await dropChecks(system());
  [security, auditor, custodian] = [await app.as('sec_admin'), await app.as('aud_admin'), await app.as('custodian')];
}, 60_000);
afterAll(() => app.close());

/** As a hand in the database does it that may do everything there. */
const byHand = (change: ReturnType<typeof sql>) =>
  transaction(system(), async (tx) => {
    await run(tx, sql`set local session_replication_role = replica`);
    await run(tx, change);
  });

async function faults(table: string) {
  return tables(system())
    .selectFrom('integrity_fault')
    .select(['id', 'title'])
    .where('table_name', '=', table)
    .execute();
}

const CONFIRM = 'mutation ($id: ID!) { confirmIntegrityFault(id: $id, reason: "已核实为运维误改") { outcome } }';
async function bothConfirm(id: string): Promise<void> {
  for (const by of [security, auditor]) expect((await by.run(CONFIRM, { id })).code).toBeUndefined();
}

describe('integrity codes of important rows (03 §41.7)', () => {
  it('stand in every table that the clause names, and in the register (31.3)', () => {
    const named = [
      ...['user_account', 'role', 'role_menu', 'role_permission', 'user_role', 'distribution', 'exchange_revision'],
      ...['recup_roster_row', 'medical_row', 'payment_item', 'payment_batch', 'payable_person', 'beneficiary'],
      ...['list_version', 'flow_event', 'stop_order', 'key_store', 'parameter_value', 'emp_cadre'],
    ];
    const sealed = registry.sealedTables;
    expect(named.filter((name) => !sealed.has(name))).toEqual([]);
  });

  it.each(declared.map(({ table }) => table.name))(
    '%s: no protected column may be changed by hand',
    async (name: string) => {
      const record = declared.find(({ table }) => table.name === name);
      if (!record) throw new Error(name);
      const { sealed } = record.spec;
      if (!sealed) throw new Error(name);
      const org = await findOrgByCode(system(), '310109');
      if (!org) throw new Error('no organisation');
      const undo = new Error('nothing of it stays');
      const unnoticed: string[] = [];
      await expect(
        transaction(system(), async (tx) => {
          const [id = ''] = await fillRows(tx, record, [{ ...standingOf(org), districtCode: '310109' }]);
          const found = await findSealed(tx, sealed, id);
          expect(found?.intact).toBe(true);
          await run(tx, sql`set local session_replication_role = replica`);
          const types = await rows<{ name: string; type: string }>(
            tx,
            sql`select attname as name, typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
               where attrelid = to_regclass(${name}) and attnum > 0`,
          );
          const covered = Object.keys(sealed.columns(found?.row ?? { key: '', title: '', rowMac: '' })).filter(
            (c) => c !== 'id',
          );
          expect(covered.length).toBeGreaterThan(3);
          for (const column of covered) {
            const type = types.find((one) => one.name === column)?.type ?? '';
            const other = OTHER[type] ?? sql`'9'`;
            await run(tx, sql`savepoint changed`);
            await run(tx, sql`update ${sql.table(name)} set ${sql.ref(column)} = ${other} where id = ${id}`);
            if ((await findSealed(tx, sealed, id))?.intact !== false) unnoticed.push(column);
            await run(tx, sql`rollback to savepoint changed`);
          }
          throw undo;
        }),
      ).rejects.toBe(undo);
      expect(unnoticed).toEqual([]);
    },
  );

  it('a frozen list that was written anew with its digest is read by nobody until two administrators have confirmed it', async () => {
    const owner = { type: 'recupPlan', id: randomUUID() };
    const list = {
      fields: [{ name: 'person', title: '人员' }],
      rows: [{ key: 'a', cells: { person: '张*' } }],
      total: '1.00',
    };
    await transaction(system(), (tx) => freezeList(tx, owner, { ...list, recordVersion: 1 }));
    expect(await readVersion(system(), owner, 1)).toMatchObject({ total: '1.00' });
    const forged = { ...list, total: '9.00' };
    await byHand(
      sql`update list_version set total = 9, digest = ${digestOfList(forged)} where record_id = ${owner.id}`,
    );
    for (let n = 0; n < 2; n += 1) await expect(readVersion(system(), owner, 1)).rejects.toEqual(refused);
    const [fault, ...more] = await faults('list_version');
    expect(more).toEqual([]);
    const told = await rows<{ name: string }>(
      system(),
      sql`select receiver_name as name from notification where template_code = 'A06'`,
    );
    expect(told).toHaveLength(2);
    const audited = sql`select 1 from audit_entry where event = 'access.integrityBroken' and object_type = 'list_version'`;
    expect(await rows(system(), audited)).toHaveLength(1);
    await security.run(CONFIRM, { id: fault?.id });
    await expect(readVersion(system(), owner, 1)).rejects.toEqual(refused);
    await auditor.run(CONFIRM, { id: fault?.id });
    expect(await readVersion(system(), owner, 1)).toMatchObject({ total: '9.00' });
  });

  it('nothing is signed on a history that was changed by hand; the nightly scan finds it too and counts every table', async () => {
    const ask = `mutation ($q: ID!) { askKeyAct(input: { act: ROTATE, owner: "YF", subject: TEXT, keyId: "YF-TEXT-v1", reason: "按年度计划轮换" },
      requestId: $q) { id version } }`;
    const { id, version } = (await security.run(ask, { q: randomUUID() })).data.askKeyAct as {
      id: string;
      version: number;
    };
    const sign = () =>
      custodian.run('mutation ($input: FlowSignatureRequestInput!) { requestFlowSignature(input: $input) { id } }', {
        input: { recordType: 'keyRequest', id, version, action: 'approve' },
      });
    expect((await sign()).code).toBeUndefined();
    await byHand(sql`update flow_event set actor_name = '他人' where record_id = ${id}`);
    expect((await sign()).code).toBe('E-CR-12');
    const { counts } = await scanIntegrity(system());
    expect(counts.find(({ table }) => table === 'flow_event')).toMatchObject({ broken: 1 });
    expect(counts.map(({ table }) => table).sort()).toEqual([...app.registry.sealedTables.keys()].sort());
    const [fault, ...more] = await faults('flow_event');
    expect(more).toEqual([]);
    await bothConfirm(fault?.id ?? '');
    expect((await sign()).code).toBeUndefined();
  });
});

const OTHER: Readonly<Record<string, ReturnType<typeof sql>>> = {
  uuid: sql`gen_random_uuid()`,
  int2: sql`77`,
  int4: sql`77`,
  numeric: sql`77`,
  date: sql`date '2001-02-03'`,
};
