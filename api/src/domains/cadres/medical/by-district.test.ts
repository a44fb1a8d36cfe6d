import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import {
  approveCity,
  closeMedical,
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
  rowsOf,
  signAndPass,
  step,
  streetsOf,
} from '../../../../test/medical.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { tables } from '../../../database/tables.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { takeResults } from '../../../platform/payments/results/take-results.ts';
import { chainNodes } from './parameters.ts';

let app: MedicalWorld;
let cycleId: string;
beforeAll(async () => {
  app = await medicalWorld('medical_by_district');
  await setParameter(app.city, 'medical.chain', { ...chainNodes.default, byDistrict: true });
  cycleId = (await importCycle(app, LINES, { total: '5966.20' })).id;
}, 60_000);
afterAll(() => closeMedical(app));

const rosters = async () =>
  new Map(
    (
      await tables(app.system())
        .selectFrom('medical_roster')
        .select(['id', 'roster_no', 'state', 'total', 'batch_id'])
        .where('cycle_id', '=', cycleId)
        .execute()
    ).map((one) => [one.roster_no.slice(-6), one]),
  );
const rosterOf = async (key: PersonKey) => {
  const found = (await rosters()).get(PERSONS[key].street.slice(0, 6));
  if (!found) throw new Error('no roster');
  return found;
};
const districtIdOf = async (key: PersonKey) =>
  (await districtsOf(app, cycleId)).find(({ district_code: code }) => PERSONS[key].street.startsWith(code))?.id ?? '';
const cycleState = async () =>
  (await tables(app.system()).selectFrom('medical_cycle').select('state').where('id', '=', cycleId).executeTakeFirst())
    ?.state;

describe('分区推送 (03 §33.4 “per district if switch 分区推送 is on”)', () => {
  it('R33-4a each district has a roster of its own, which the city has and pushes while the others still collect', async () => {
    expect([...(await rosters())].map(([code, { total }]) => [code, total]).toSorted()).toEqual([
      ['310101', '120.50'],
      ['310105', '2000.05'],
      ['310109', '0.30'],
      ['310110', '3000.00'],
      ['310115', '845.35'],
    ]);
    await passDistrict(app, cycleId, 'P1');
    const { id } = await rosterOf('P1');
    expect([(await rosterOf('P1')).state, (await rosterOf('P2')).state]).toEqual(['CITY_FIRST', 'COLLECTING']);
    expect(await step(app, app.city2, 'Roster', 'approve', (await rosterOf('P2')).id)).toMatchObject({
      code: expect.any(String),
    });
    await approveCity(app, id);
    await must(signAndPass(app, id));
    expect(await rosterOf('P1')).toMatchObject({ state: 'PUSHED' });
    // The cycle is as far as the least advanced of its rosters.
    expect(await cycleState()).toBe('DISPATCHING');
    const batches = await tables(app.system())
      .selectFrom('payment_batch')
      .select(['batch_no', 'item_count', 'total'])
      .execute();
    expect(batches).toEqual([{ batch_no: 'BX2026Q1-310101', item_count: 1, total: '120.50' }]);
  });
});

const sheet = async (url: string, first: string, who = app.city) =>
  readSheet(await fetchExport(app.server, who, `/exports/${url}.xlsx`), first);

describe('sheets (03 §33.8)', () => {
  it('异议表 names the objection and what the district made of it, for its district and for the city', async () => {
    const { officer, street } = await officeOf(app, 'P2');
    const id = await districtIdOf('P2');
    await must(step(app, officer, 'District', 'dispatch', id));
    const row = (await rowsOf(app, cycleId)).find(({ cadre_id: cadre }) => cadre === app.cadreIds.P2);
    const asked = { id: row?.id, version: row?.version };
    const OBJECT =
      'mutation ($row: MedicalRowAsked!) { objectToMedicalRow(row: $row, reason: "AMOUNT", note: "本人认为金额少算一笔") }';
    expect((await street.run(OBJECT, { row: asked })).code).toBeUndefined();
    const own = (await streetsOf(app, cycleId)).find(({ district_roster_id: of }) => of === id);
    await must(step(app, street, 'Street', 'feedback', own?.id ?? ''));
    const RESOLVE = `mutation ($row: MedicalRowAsked!) { resolveMedicalRow(row: $row, resolution: "KEPT", reason: "经核对明细金额无误") }`;
    const now = (await rowsOf(app, cycleId)).find(({ id: rowId }) => rowId === row?.id);
    expect((await officer.run(RESOLVE, { row: { id: now?.id, version: now?.version } })).code).toBeUndefined();
    const line = { 姓名: '沈**', '补助金额（元）': '2000.05', 异议原因: '金额有误', 处理结果: '维持' };
    const districts = await sheet(`medical-districts/${id}/objections`, '序号', officer);
    expect(districts.rows).toEqual([expect.objectContaining(line)]);
    expect(districts.header.get('异议人数')).toBe(1);
    const audited = await auditOf(app.system(), ['medical.export-sheet'], async () => {
      expect((await sheet(`medical-cycles/${cycleId}/objections`, '序号')).rows).toEqual([
        expect.objectContaining({ ...line, 处理说明: '经核对明细金额无误' }),
      ]);
    });
    expect(audited).toHaveLength(1);
    const other = (await officeOf(app, 'P3')).officer;
    for (const [url, status] of [
      [`medical-districts/${id}/objections`, 404],
      [`medical-cycles/${cycleId}/results`, 403],
    ] as const)
      expect((await fetchExport(app.server, other, `/exports/${url}.xlsx`)).statusCode).toBe(status);
  });

  it('结果表 and 失败重发表 say what the bank said and in which batch it is issued again; 汇总表 sums to the fen and in 大写', async () => {
    const { batch_id: batchId } = await rosterOf('P1');
    const items = await tables(app.system()).selectFrom('payment_item').select(['id', 'amount']).execute();
    const failed = items.map(({ id, amount }) => ({
      itemId: id,
      amount,
      state: 'FAILED' as const,
      bankTime: '2026-04-09T03:00:00Z',
      code: '01',
      reason: '户名不符',
    }));
    await transaction(app.system(), (tx) => takeResults(tx, batchId ?? '', failed, 'MESSAGE'));
    const results = await sheet(`medical-cycles/${cycleId}/results`, '序号');
    expect(results.rows).toEqual([
      expect.objectContaining({ 姓名: '欧***', 发放结果: '发放失败', 失败原因: '户名不符' }),
    ]);
    expect(results.header.get('发放失败')).toBe('1人，120.50元');
    const before = await sheet(`medical-cycles/${cycleId}/reissues`, '原批次');
    expect(before.rows).toEqual([expect.objectContaining({ 原批次: 'BX2026Q1-310101', 重发批次: '待重发' })]);
    const REISSUE =
      'mutation ($id: ID!, $lines: [PaymentReissueLine!]!) { reissuePayment(batchId: $id, lines: $lines, requestId: "018f0000-0000-7000-8000-00000000bb01") { batchNo } }';
    const lines = items.map(({ id: itemId }) => ({ itemId }));
    expect((await app.city.run(REISSUE, { id: batchId, lines })).code).toBeUndefined();
    const after = await sheet(`medical-cycles/${cycleId}/reissues`, '原批次');
    expect(after.rows).toEqual([
      expect.objectContaining({ '金额（元）': '120.50', 失败原因: '户名不符', 重发批次: 'BX2026Q1-310101-R1' }),
    ]);
    expect(after.header.get('待重发')).toBe('0笔，0.00元');
    const summary = await sheet(`medical-cycles/${cycleId}/summary`, '区');
    expect(summary.rows).toHaveLength(6);
    expect(summary.rows.at(-1)).toMatchObject({ 区: '全市合计', 应发人数: 5, '应发（元）': '5966.20' });
    expect(summary.header.get('应发合计大写')).toBe('人民币伍仟玖佰陆拾陆元贰角整');
  });
});
