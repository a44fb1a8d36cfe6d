import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import { postExport, readSheet } from '../../../test/exports.ts';
import { type Product, product } from '../../../test/product.ts';
import { auditOf } from '../../../test/security/audit.ts';
import { serverOf } from '../../../test/security/http.ts';
import { uploadedBy } from '../../../test/training.ts';
import { somebodyOf } from '../../../test/training-applications.ts';
import { rows, sql } from '../../database/sql.ts';
import { transaction } from '../../platform/kernel/index.ts';
import { disagreements } from '../../platform/records/disagreements.ts';
import { insertRecord } from '../../platform/records/index.ts';
import { buildIdNumber } from '../people/index.ts';
import { cadre } from './register/cadre.record.ts';
import { placeOfStreet } from './register/place.ts';
import { freezeTransfers } from './transfers/freeze.ts';
import { transferTable } from './transfers/transfer-table.ts';

let app: Product;
let server: FastifyInstance;
let source: Browser;
let target: Browser;
let xuhui: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('cadre_transfers', { now: '2026-04-10T02:00:00Z' });
  server = await serverOf(app);
  [source, target, xuhui] = await Promise.all([
    somebodyOf(app, '310105', ['BIZ_OFFICER']),
    somebodyOf(app, '310106', ['BIZ_OFFICER']),
    somebodyOf(app, '310104', ['BIZ_OFFICER']),
  ]);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

let serial = 1;
/** Somebody 在册 in 长宁. */
const nextNumber = () => {
  serial += 2;
  return buildIdNumber('310105', '1948-09-01', serial);
};
const resident = (idNo = nextNumber()) =>
  transaction(system(), async (tx) =>
    insertRecord(
      tx,
      cadre,
      {
        person_name: '诸葛明',
        id_no: idNo,
        sex: '1',
        birth_date: '1948-09-01',
        street_code: '310105001',
        transfer_year: 1984,
        enterprise_name: '上海示范仪表厂',
        retire_date: '2008-09-30',
        source: 'MANUAL',
        state: 'ACTIVE',
      },
      { place: await placeOfStreet(tx, '310105001') },
    ),
  );

const START = `mutation ($ids: [ID!]!, $input: CadreTransferInput!, $q: ID!) {
  startCadreTransfers(cadreIds: $ids, input: $input, fileIds: [], requestId: $q) { cadreId transferId code message } }`;
const ACT = `mutation ($input: RecordActInput!) { advanceCadreTransfers(input: $input) { ok rows { code message } } }`;
const ACCEPT = `mutation ($id: ID!, $v: Int!, $street: String!, $q: ID!) {
  acceptCadreTransfer(id: $id, version: $v, toStreet: $street, requestId: $q) { state } }`;
const ONE = 'query ($id: ID!) { cadreTransfer(id: $id) { id version state transferNo } }';
const PERSON = 'query ($id: ID!) { empCadre(id: $id) { districtName streetName isLocked } }';
const SNAPSHOT = 'query ($id: ID!) { cadreTransferSnapshot(id: $id) { facts { title text } unpaid } }';
const INPUT = { toDistrict: '310106', reasonKind: 'HUKOU', moveDate: '2026-04-01' };

type Answer = Awaited<ReturnType<Browser['run']>>;
const codeOf = ({ code }: Answer) => code ?? 'OK';
const start = (who: Browser, ids: readonly string[], more: object = {}) =>
  who.run(START, { ids, input: { ...INPUT, ...more }, q: randomUUID() });
const startedBy = async (who: Browser, id: string, more: object = {}) => {
  const answer = await start(who, [id], more);
  const [made] = answer.data.startCadreTransfers as { transferId: string }[];
  if (!made) throw new Error(`${answer.code} ${answer.message}`);
  return made.transferId;
};
const standing = async (id: string, who = source) =>
  (await who.run(ONE, { id })).data.cadreTransfer as { version: number; state: string; transferNo: string };
const handIn = async (id: string) =>
  act(source, id, 'submit', { attachmentIds: [await uploadedBy(source, '户口簿.png')] });
const act = async (who: Browser, id: string, action: string, more: object = {}) => {
  const [row] = await rows<{ version: number }>(system(), sql`select version from cadre_transfer where id = ${id}`);
  const input = { action, requestId: randomUUID(), rows: [{ id, version: row?.version }], ...more };
  const answer = await who.run(ACT, { input });
  const found = answer.data?.advanceCadreTransfers as { ok: number; rows: { code: string }[] } | undefined;
  return answer.code ?? (found?.ok === 1 ? 'OK' : found?.rows[0]?.code);
};
const accept = async (who: Browser, id: string, street = '310106006') => {
  const [row] = await rows<{ version: number }>(system(), sql`select version from cadre_transfer where id = ${id}`);
  return who.run(ACCEPT, { id, v: row?.version ?? 0, street, q: randomUUID() });
};
const submitted = async (more: object = {}) => {
  const cadreId = await resident();
  const id = await startedBy(source, cadreId, more);
  expect(await handIn(id)).toBe('OK');
  return { cadreId, id };
};

describe('关系转移 (03 §32)', () => {
  it('agrees with its table', async () => {
    expect(await disagreements(system(), [transferTable])).toEqual([]);
  });

  it('AC32-1 accepted, the person stands in the target; the source sees the snapshot and the ledger row, and nothing newer', async () => {
    const cadreId = await resident('310105194809010026');
    const id = await startedBy(source, cadreId);
    expect((await target.run(ONE, { id })).code).toBe('NOT_FOUND');
    expect(await handIn(id)).toBe('OK');
    expect((await source.run(PERSON, { id: cadreId })).data.empCadre).toMatchObject({ isLocked: true });
    const tasks = await rows<{ org: string }>(
      system(),
      sql`select o.code as org from task t join org o on o.id = t.org_id where t.record_id = ${id} and t.closed_at is null`,
    );
    expect(tasks).toEqual([{ org: '310106' }]);
    expect(await act(source, id, 'decline', { reasonText: '不是本区的人员' })).toBe('E-0503');
    expect(codeOf(await accept(source, id))).toBe('E-0503');
    // Neither one of another district nor one that there is not.
    for (const street of ['310105001', '310106999', '310106'])
      expect((await accept(target, id, street)).fields).toEqual([
        expect.objectContaining({ code: 'E-ZY-06', path: 'toStreet' }),
      ]);
    expect(codeOf(await accept(target, id))).toBe('OK');
    expect((await target.run(PERSON, { id: cadreId })).data.empCadre).toMatchObject({
      districtName: '静安区',
      isLocked: false,
    });
    expect((await source.run(PERSON, { id: cadreId })).code).toBe('NOT_FOUND');
    const { facts, unpaid } = (await source.run(SNAPSHOT, { id })).data.cadreTransferSnapshot as {
      facts: { title: string; text: string }[];
      unpaid: string;
    };
    expect(facts).toContainEqual({ title: '户籍区', text: '长宁区' });
    expect(facts).toContainEqual({ title: '身份证号', text: '310105********0026' });
    expect(unpaid).toBe('0.00');
    const { transferNo } = await standing(id);
    const chief = await somebodyOf(app, '310105', ['DIST_CHIEF']);
    const fields = { filter: JSON.stringify({ search: transferNo }) };
    const ledger = await readSheet(
      await postExport(server, chief, '/exports/cadre-transfers.xlsx', fields),
      '转移单号',
    );
    expect(ledger.rows).toMatchObject([{ 迁出区: '长宁区', 迁入区: '静安区', 状态: '已转移', '用时（天）': 0 }]);
    const paper = await server.inject({
      method: 'GET',
      url: `/exports/cadre-transfers/${id}/form.pdf`,
      cookies: { sid: source.token ?? '' },
    });
    expect(paper.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('AC32-3 an officer of another district starts nothing: not found, and an audit entry', async () => {
    const cadreId = await resident();
    const [entry] = await auditOf(system(), ['access.out-of-scope'], async () => {
      expect(codeOf(await start(xuhui, [cadreId]))).toBe('NOT_FOUND');
    });
    expect(entry).toMatchObject({ objectId: cadreId, ok: false });
  });

  it('§32.6 neither to the same district nor twice, and not without evidence', async () => {
    const { cadreId, id } = await submitted();
    const { transferNo } = await standing(id);
    expect(await start(source, [cadreId])).toMatchObject({
      code: 'E-ZY-02',
      message: `该人员已有在办转移单 ${transferNo}`,
    });
    expect(codeOf(await start(source, [await resident()], { toDistrict: '310105' }))).toBe('E-ZY-01');
    const bare = await startedBy(source, await resident());
    expect(await act(source, bare, 'submit')).toBe('E-ZY-04');
  });

  it('§32.6 of accept and withdraw at once the first wins', async () => {
    const { cadreId, id } = await submitted();
    const both = await Promise.all([accept(target, id).then(codeOf), act(source, id, 'withdraw')]);
    expect(both.filter((code) => code === 'OK')).toHaveLength(1);
    const taken = both[0] === 'OK';
    const { data } = await (taken ? target : source).run(PERSON, { id: cadreId });
    expect(data.empCadre).toMatchObject({ districtName: taken ? '静安区' : '长宁区', isLocked: false });
  });

  it('§32.4 several at once, each by himself: who may not is named and left out', async () => {
    const moving = await submitted();
    const free = await resident();
    const answer = await start(source, [moving.cadreId, free]);
    expect(answer.data.startCadreTransfers).toEqual([
      expect.objectContaining({ cadreId: moving.cadreId, transferId: null, code: 'E-ZY-02' }),
      expect.objectContaining({ cadreId: free, code: null }),
    ]);
  });

  it('§32.6 what 公安 says against it is a warning: taken with a reason alone', async () => {
    const { cadreId, id } = await submitted();
    expect(codeOf(await target.run('mutation ($id: ID!) { checkCadreTransferHukou(id: $id) { id } }', { id }))).toBe(
      'E-ZY-09',
    );
    await rows(
      system(),
      sql`update cadre_transfer set hukou_warning = '公安户籍数据为长宁区，与迁入区不一致' where id = ${id}`,
    );
    expect(codeOf(await accept(target, id))).toBe('E-ZY-07');
    const [row] = await rows<{ version: number }>(system(), sql`select version from cadre_transfer where id = ${id}`);
    const given = {
      id,
      v: row?.version,
      street: '310106006',
      opinion: '户口簿已变更，公安数据尚未更新',
      q: randomUUID(),
    };
    const taken = `mutation ($id: ID!, $v: Int!, $street: String!, $opinion: String, $q: ID!) {
      acceptCadreTransfer(id: $id, version: $v, toStreet: $street, opinion: $opinion, requestId: $q) { state opinion } }`;
    expect((await target.run(taken, given)).data.acceptCadreTransfer).toMatchObject({
      state: 'ACCEPTED',
      opinion: given.opinion,
    });
    const reveal = 'mutation ($id: ID!) { revealEmpCadre(id: $id, reason: "核对户籍信息") { name } }';
    expect((await target.run(reveal, { id: cadreId })).data.revealEmpCadre).toEqual({ name: '诸葛明' });
    expect(codeOf(await source.run(reveal, { id: cadreId }))).toBe('NOT_FOUND');
  });

  it('§32.6 is frozen while its person may have died', async () => {
    const { cadreId, id } = await submitted();
    await transaction(system(), (tx) => freezeTransfers(tx, cadreId, true));
    expect(await accept(target, id)).toMatchObject({ code: 'E-ZY-05', message: '疑似死亡，暂停办理' });
    await transaction(system(), (tx) => freezeTransfers(tx, cadreId, false));
    expect(codeOf(await accept(target, id))).toBe('OK');
  });

  it('§32.3 is reminded of on day 5 and 10, told to the city on day 30, and never accepted by itself', async () => {
    const { id } = await submitted();
    const told = async () =>
      (
        await rows<{ code: string; n: number }>(
          system(),
          sql`select template_code as code, count(distinct body)::int as n from notification
               where record_id = ${id} and template_code in ('N623', 'N624') group by 1 order by 1`,
        )
      ).map(({ code, n }) => `${code} ${n}`);
    const at = async (day: string) => {
      app.clock.set(new Date(`${day}T01:00:00Z`));
      await app.job('cadres.transfer-reminders');
      await app.job('cadres.transfer-reminders');
    };
    await at('2026-04-14');
    expect(await told()).toEqual([]);
    await at('2026-04-15');
    expect(await told()).toEqual(['N623 1']);
    await at('2026-04-20');
    expect(await told()).toEqual(['N623 2']);
    await at('2026-05-10');
    expect(await told()).toEqual(['N623 2', 'N624 1']);
    const [left] = await rows<{ state: string }>(system(), sql`select state from cadre_transfer where id = ${id}`);
    expect(left?.state).toBe('PENDING_TARGET');
  });
});
