import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { unpaid } from '../../../../test/example-payments/purpose.ts';
import {
  approveCity,
  closeMedical,
  confirmStreet,
  districtsOf,
  importCycle,
  LINES,
  type MedicalWorld,
  medicalWorld,
  must,
  officeOf,
  PERSONS,
  type PersonKey,
  passDistrict,
  rosterOf,
  rowsOf,
  signAndPass,
  step,
  streetsOf,
} from '../../../../test/medical.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { tables } from '../../../database/tables.ts';
import { drawPdf, storeFile } from '../../../platform/files/index.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { takeResults } from '../../../platform/payments/results/take-results.ts';
import { setRows } from './rows/set-rows.ts';

let app: MedicalWorld;
let cycleId: string;
beforeAll(async () => {
  app = await medicalWorld('medical_chain');
  cycleId = (await importCycle(app, LINES, { total: '5966.20' })).id;
}, 60_000);
afterAll(() => closeMedical(app));

const districtOf = async (key: PersonKey) => {
  const found = (await districtsOf(app, cycleId)).find(({ district_code: code }) =>
    PERSONS[key].street.startsWith(code),
  );
  if (!found) throw new Error('no district');
  return found;
};
const streetOf = async (key: PersonKey) => {
  const found = (await streetsOf(app, cycleId)).find(({ street_code: code }) => code === PERSONS[key].street);
  if (!found) throw new Error('no street');
  return found;
};
const rowOf = async (key: PersonKey) => {
  const found = (await rowsOf(app, cycleId)).find(({ cadre_id: id }) => id === app.cadreIds[key]);
  if (!found) throw new Error('no row');
  return found;
};
const asked = async (key: PersonKey) => {
  const { id, version } = await rowOf(key);
  return { id, version };
};
const cycleState = async () =>
  (
    await tables(app.system())
      .selectFrom('medical_cycle')
      .select('state')
      .where('id', '=', cycleId)
      .executeTakeFirstOrThrow()
  ).state;
const OBJECT =
  'mutation ($row: MedicalRowAsked!, $reason: String!) { objectToMedicalRow(row: $row, reason: $reason, note: "本人来街道反映账户已变更") }';
const CONFIRM = 'mutation ($rows: [MedicalRowAsked!]!) { confirmMedicalRows(rows: $rows) }';
const ACCOUNT = `mutation ($row: MedicalRowAsked!, $files: [ID!]!) { correctMedicalAccount(row: $row, reason: "本人提供新的银行卡复印件",
  account: { bankCode: "102", bankAccount: "6222021001119999", accountName: "沈国强" }, evidenceIds: $files) }`;
const RETURN =
  'mutation ($id: ID!, $ids: [ID!]!) { returnMedicalStreets(id: $id, streetIds: $ids, reason: "请再次核对账户信息") }';

async function evidence(who: Browser): Promise<string> {
  return (await storeFile(await who.ctx(), drawPdf(['Specimen']), { name: '银行卡.pdf' })).id;
}

describe('from districts to streets and back (03 §33.4)', () => {
  it('AC33-5 a street sees its one person once the district has dispatched, and no other street', async () => {
    const LIST = '{ medicalRows { nodes { personNameMasked pay } } medicalStreets { nodes { streetName state } } }';
    const { officer, street } = await officeOf(app, 'P1');
    expect((await street.run(LIST)).data).toEqual({ medicalRows: { nodes: [] }, medicalStreets: { nodes: [] } });
    await must(step(app, officer, 'District', 'dispatch', (await districtOf('P1')).id));
    expect((await street.run(LIST)).data).toMatchObject({
      medicalRows: { nodes: [{ personNameMasked: '欧***', pay: '120.50' }] },
      medicalStreets: { nodes: [{ state: 'WAITING' }] },
    });
    const other = await officeOf(app, 'P3');
    const HOLD =
      'mutation ($row: MedicalRowAsked!) { holdMedicalRow(row: $row, held: true, reason: "账户信息需要核实") }';
    expect(await other.officer.run(HOLD, { row: await asked('P1') })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await step(app, other.street, 'Street', 'feedback', (await streetOf('P1')).id)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await cycleState()).toBe('DISPATCHING');
  });

  it('C-4 another street confirms no row and objects to none, and the audit log knows who tried', async () => {
    const { street } = await officeOf(app, 'P3');
    const row = await asked('P1');
    const tries = async () => {
      expect(await street.run(CONFIRM, { rows: [row] })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await street.run(OBJECT, { row, reason: 'ACCOUNT' })).toMatchObject({ code: 'NOT_FOUND' });
    };
    const seen = await auditOf(app.system(), ['access.out-of-scope'], tries, 2);
    expect(seen.map(({ objectId, ok }) => ({ objectId, ok }))).toEqual(Array(2).fill({ objectId: row.id, ok: false }));
    expect(await rowOf('P1')).toMatchObject({ opinion: 'NONE', version: row.version });
  });

  it('E-BF-03 nothing is fed back before everybody was looked at; the district confirms for a street only when it is late', async () => {
    const { officer, street } = await officeOf(app, 'P1');
    const { id } = await streetOf('P1');
    expect(await step(app, street, 'Street', 'feedback', id)).toMatchObject({ code: 'E-BF-03' });
    const late = { reasonText: '街镇逾期未反馈，区局代为确认' };
    expect(await step(app, officer, 'Street', 'feedbackFor', id, late)).toMatchObject({ code: 'E-BF-09' });
    await tables(app.system())
      .updateTable('medical_street')
      .set({ due_at: new Date('2026-04-07T09:00:00Z') })
      .where('id', '=', id)
      .execute();
    expect(await step(app, officer, 'Street', 'feedbackFor', id, late)).toMatchObject({ result: 'OK' });
    expect(await streetOf('P1')).toMatchObject({ state: 'FED_BACK', delegated: true, confirmed_count: 1 });
    expect(await districtOf('P1')).toMatchObject({ state: 'FIRST', list_version: 1 });
  });

  it('variant 1: an objection to the account stops the district until it is corrected with evidence; totals stay, version 2', async () => {
    const { officer, chief, street } = await officeOf(app, 'P2');
    const { id } = await districtOf('P2');
    await must(step(app, officer, 'District', 'dispatch', id));
    expect((await street.run(OBJECT, { row: await asked('P2'), reason: 'ACCOUNT' })).code).toBeUndefined();
    await must(step(app, street, 'Street', 'feedback', (await streetOf('P2')).id));
    expect(await districtOf('P2')).toMatchObject({ state: 'FIRST', list_version: 1, total: '2000.05' });
    expect(await step(app, officer, 'District', 'approve', id)).toMatchObject({ code: 'E-BF-04' });
    expect(await officer.run(ACCOUNT, { row: await asked('P2'), files: [] })).toMatchObject({ code: 'BAD_INPUT' });
    const files = [await evidence(officer)];
    for (const wrong of [ACCOUNT.replace('"102"', '"不是银行"'), ACCOUNT.replace('沈国强', '沈'.repeat(200))])
      expect(await officer.run(wrong, { row: await asked('P2'), files })).toMatchObject({ code: 'BAD_INPUT' });
    const flagByHold = (flag: string) =>
      transaction(app.system(), async (tx) => {
        const [row] = await tables(tx)
          .selectFrom('medical_row')
          .select('id')
          .where('cadre_id', '=', app.cadreIds.P2)
          .execute();
        if (row) await setRows(tx, [row], { flag });
      });
    // Whom the register holds no list lets go.
    const flagged = (flag: 'HOLD_EXCLUSIVE' | 'OBJECTED', yes: boolean) =>
      Promise.all([
        tables(app.system())
          .updateTable('emp_cadre')
          .set({ exclusive_identity: yes })
          .where('id', '=', app.cadreIds.P2)
          .execute(),
        flagByHold(flag),
      ]);
    const FREE =
      'mutation ($row: MedicalRowAsked!) { holdMedicalRow(row: $row, held: false, reason: "核对后认为可以发放") }';
    await flagged('HOLD_EXCLUSIVE', true);
    expect(await officer.run(FREE, { row: await asked('P2') })).toMatchObject({ code: 'E-BF-08' });
    // 03 §41.7: nor is anything done with a row that a hand in the database has let go.
    const byHand = (flag: string) =>
      tables(app.system()).updateTable('medical_row').set({ flag }).where('cadre_id', '=', app.cadreIds.P2).execute();
    await byHand('OK');
    await expect(flagByHold('OBJECTED')).rejects.toMatchObject({ code: 'E-CR-12' });
    await byHand('HOLD_EXCLUSIVE');
    await flagged('OBJECTED', false);
    const corrected = await officer.run(ACCOUNT, { row: await asked('P2'), files: [await evidence(officer)] });
    expect(corrected.code).toBeUndefined();
    await must(step(app, officer, 'District', 'approve', id));
    expect(await districtOf('P2')).toMatchObject({ state: 'SECOND', list_version: 2, total: '2000.05' });
    expect(await rowOf('P2')).toMatchObject({ flag: 'OK', account_changed: true, resolution: 'ACCOUNT' });
    const DIFFERENCE = `query ($id: ID!) { listDifference(recordType: "medicalDistrict", recordId: $id, earlier: 1, later: 2) { kind cells { title } } }`;
    expect((await chief.run(DIFFERENCE, { id })).data.listDifference).toEqual([
      { kind: 'CHANGED', cells: [{ title: '人员' }, { title: '银行账号' }, { title: '标记' }] },
    ]);
    await must(step(app, chief, 'District', 'agree', id));
  });

  it('AC33-4 who opened version 2 cannot approve it once the street was re-opened and version 3 stands', async () => {
    const { officer, chief, director, street } = await officeOf(app, 'P2');
    const { id, version } = await districtOf('P2');
    const { id: streetId } = await streetOf('P2');
    expect((await chief.run(RETURN, { id, ids: [streetId] })).code).toBeUndefined();
    await confirmStreet(app, street, streetId);
    expect(await step(app, director, 'District', 'pass', id, { version })).toMatchObject({
      result: 'FAILED',
      code: 'E-VER-02',
      message: '名单已更新为第 3 版，请查看差异后再审批',
    });
    await must(step(app, officer, 'District', 'approve', id));
    // Whoever took a node takes no other one (C-5).
    expect((await step(app, officer, 'District', 'agree', id)).code).toMatch(/FORBIDDEN|E-0004/);
    await must(step(app, chief, 'District', 'agree', id));
    await must(step(app, director, 'District', 'pass', id));
    expect(await districtOf('P2')).toMatchObject({ state: 'PASSED', list_version: 3 });
  });
});

const answerOf = (key: PersonKey, itemId: string, state: 'SUCCESS' | 'FAILED', amount: string) => ({
  itemId,
  state,
  amount,
  bankTime: '2026-04-09T03:00:00Z',
  bankRef: `LS${key}`,
  ...(state === 'FAILED' && { code: '01', reason: '户名不符' }),
});

describe('at the city and at the bank (03 §33.4, §33.7)', () => {
  it('the city has it when all districts have passed; the importer judges nothing of it; one district may be returned', async () => {
    const { officer, chief, director } = await officeOf(app, 'P1');
    const first = (await districtOf('P1')).id;
    await must(step(app, officer, 'District', 'approve', first));
    await must(step(app, chief, 'District', 'agree', first));
    await must(step(app, director, 'District', 'pass', first));
    for (const key of ['P3', 'P4'] as const) await passDistrict(app, cycleId, key);
    expect(await rosterOf(app, cycleId)).toMatchObject({ state: 'COLLECTING' });
    await passDistrict(app, cycleId, 'P5');
    const { id, state, total, list_version } = await rosterOf(app, cycleId);
    expect({ state, total, list_version }).toEqual({ state: 'CITY_FIRST', total: '5966.20', list_version: 1 });
    expect(await cycleState()).toBe('CITY_REVIEW');
    expect(await step(app, app.city, 'Roster', 'approve', id)).toMatchObject({ code: 'E-0004' });
    const BACK =
      'mutation ($id: ID!, $ids: [ID!]!) { returnMedicalDistricts(id: $id, districtIds: $ids, reason: "请核对该区人员金额") }';
    const { id: districtId } = await districtOf('P4');
    expect((await app.city2.run(BACK, { id, ids: [districtId] })).code).toBeUndefined();
    expect(await rosterOf(app, cycleId)).toMatchObject({ state: 'COLLECTING' });
    expect(await districtOf('P3')).toMatchObject({ state: 'PASSED' });
    await passDistrict(app, cycleId, 'P4');
    expect(await rosterOf(app, cycleId)).toMatchObject({ state: 'CITY_FIRST', list_version: 2 });
  });

  it('variant 2: the death check before the push holds P5 and gives the roster back; then 4 rows of 5,120.85 leave', async () => {
    const { id } = await rosterOf(app, cycleId);
    await approveCity(app, id);
    unpaid.add(PERSONS.P5.idNo);
    try {
      await must(signAndPass(app, id));
      expect(await rosterOf(app, cycleId)).toMatchObject({ state: 'CITY_FIRST', batch_id: null });
      expect(await rowOf('P5')).toMatchObject({ flag: 'HOLD_DEATH', pay_state: 'NONE' });
      await approveCity(app, id);
      await must(signAndPass(app, id));
    } finally {
      unpaid.clear();
    }
    expect(await rosterOf(app, cycleId)).toMatchObject({
      state: 'PUSHED',
      row_count: 5,
      total: '5966.20',
      held_count: 1,
      held_total: '845.35',
      push_count: 4,
      push_total: '5120.85',
    });
    const batch = await batchNamed('BX2026Q1');
    expect(batch).toMatchObject({ purpose: 'QYJZ_YLBX', item_count: 4, total: '5120.85', state: 'PUSHED' });
    expect(await cycleState()).toBe('PUSHED');
    expect(await districtOf('P5')).toMatchObject({ state: 'DONE' });
  });

  it('AC33-3 a result that comes twice counts once: 3 of 5,000.35 paid, 1 of 120.50 failed, nothing else; R1 holds P1 alone (variant 3)', async () => {
    const batch = await batchNamed('BX2026Q1');
    const items = await itemsOf(batch.id);
    const results = items.map(({ id, seq, amount }) => answerOf('P1', id, seq === 1 ? 'FAILED' : 'SUCCESS', amount));
    const take = () => transaction(app.system(), (tx) => takeResults(tx, batch.id, results, 'MESSAGE'));
    expect([(await take()).fresh, (await take()).fresh]).toEqual([4, 0]);
    const after = await batchNamed('BX2026Q1');
    expect(after).toMatchObject({
      state: 'PARTLY_PAID',
      success_count: 3,
      success_amount: '5000.35',
      failed_count: 1,
      differing_count: 0,
    });
    expect(await rosterOf(app, cycleId)).toMatchObject({ state: 'PARTLY' });
    expect(await rowOf('P1')).toMatchObject({ pay_state: 'FAILED', fail_reason: '户名不符' });
    const REISSUE =
      'mutation ($id: ID!, $lines: [PaymentReissueLine!]!) { reissuePayment(batchId: $id, lines: $lines, requestId: "018f0000-0000-7000-8000-00000000aa01") { id batchNo } }';
    const failed = items.find(({ seq }) => seq === 1);
    // Somebody of whom a death was reported since is paid nothing a second time (03 §34.5).
    const suspect = (yes: boolean) =>
      tables(app.system())
        .updateTable('emp_cadre')
        .set({ suspected_death: yes })
        .where('id', '=', app.cadreIds.P1)
        .execute();
    await suspect(true);
    expect(
      await app.city.run(REISSUE.replace('aa01', 'aa00'), { id: batch.id, lines: [{ itemId: failed?.id }] }),
    ).toMatchObject({ code: 'E-1112' });
    await suspect(false);
    const made = await app.city.run(REISSUE, { id: batch.id, lines: [{ itemId: failed?.id }] });
    expect(made.data.reissuePayment).toMatchObject({ batchNo: 'BX2026Q1-R1' });
    expect(await batchNamed('BX2026Q1-R1')).toMatchObject({ item_count: 1, total: '120.50' });
    const paid = items.find(({ seq }) => seq === 2);
    expect(
      await app.city.run(REISSUE.replace('aa01', 'aa02'), { id: batch.id, lines: [{ itemId: paid?.id }] }),
    ).toMatchObject({ code: 'E-1108' });
  });

  it('a cycle that was pushed is not cancelled', async () => {
    expect(await step(app, app.city, 'Cycle', 'cancel', cycleId, { reasonText: '不应作废已推送的周期' })).toMatchObject(
      { result: expect.stringMatching(/FAILED|SKIPPED/) },
    );
  });
});

const batchNamed = (no: string) =>
  tables(app.system()).selectFrom('payment_batch').selectAll().where('batch_no', '=', no).executeTakeFirstOrThrow();
const itemsOf = (batchId: string) =>
  tables(app.system()).selectFrom('payment_item').selectAll().where('batch_id', '=', batchId).orderBy('seq').execute();
