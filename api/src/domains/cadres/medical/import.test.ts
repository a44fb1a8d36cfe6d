import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  closeMedical,
  districtsOf,
  importCycle,
  LINES,
  type MedicalWorld,
  medicalWorld,
  officeOf,
  PERSONS,
  rosterOf,
  rowsOf,
  sheetOf,
  step,
} from '../../../../test/medical.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { sendSheet } from '../../../../test/sheet-import.ts';
import { sheetWith } from '../../../../test/sheets.ts';
import { tables } from '../../../database/tables.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { medicalCycle } from './cycle/cycle.record.ts';
import { medicalLine } from './cycle/lines.record.ts';
import { medicalDistrict } from './district/district.record.ts';
import { TITLES } from './import/columns.ts';
import { openPaymentsOf } from './payment/open-payments.ts';
import { medicalRoster } from './roster/roster.record.ts';
import { medicalRow } from './rows/row.record.ts';
import { readMatrix } from './statistics/matrix.ts';
import { totalLine } from './statistics/summary.ts';
import { medicalStreet } from './street/street.record.ts';

let app: MedicalWorld;
beforeAll(async () => {
  app = await medicalWorld('medical_import');
}, 60_000);
afterAll(() => closeMedical(app));

const INPUT =
  '{ year: 2026, kind: MONTH, part: 1, periodFrom: "2026-01-01", periodTo: "2026-01-31", expectedTotal: "1.00" }';
/** What only the city asks of a cycle and its roster. */
const cityDocuments = (cycle: string, roster: string): string[] => [
  `{ medicalCycle(id: "${cycle}") { id } }`,
  `{ medicalLines(filter: { cycleId: "${cycle}" }) { nodes { id } } }`,
  `{ medicalProgress(cycleId: "${cycle}") { state } }`,
  `{ medicalRosters(filter: { cycleId: "${cycle}" }) { nodes { id } } }`,
  `{ medicalRoster(id: "${roster}") { id } }`,
  `mutation { prepareMedicalCycle(input: ${INPUT}, requestId: "${cycle}") { id } }`,
  `mutation { editMedicalCycle(id: "${cycle}", version: 1, input: ${INPUT}) { id } }`,
  `mutation { returnMedicalDistricts(id: "${roster}", districtIds: ["${roster}"], reason: "请核对该区人员金额") }`,
];

it('agrees with its tables', async () => {
  const declared = [medicalCycle, medicalRoster, medicalDistrict, medicalStreet, medicalRow, medicalLine];
  expect(
    await disagreements(
      app.system(),
      declared.map(({ table }) => table),
    ),
  ).toEqual([]);
});

describe('导入报销数据 (03 §33.4)', () => {
  it('E-BF-02 refuses a file that does not come to the typed total, and nothing is written', async () => {
    const { id, answer } = await importCycle(app, LINES, { total: '5966.21', part: 4 });
    expect(answer).toMatchObject({
      code: 'E-BF-02',
      message: '核对总额5966.21元与文件总额5966.20元不一致，请核对后重新导入',
    });
    expect(await rowsOf(app, id)).toEqual([]);
    await step(app, app.city, 'Cycle', 'cancel', id, { reasonText: '总额录入错误，重新建立' });
  });

  it('AC33-1 seven lines are five rows, 596,620 fen and five to-dos of districts; the same file again is E-IMP-05', async () => {
    const { id, answer, file } = await importCycle(app, LINES, { total: '5966.20' });
    expect(answer).toMatchObject({ rowCount: 7, goodRows: 7, imported: 7, faults: [] });
    const rows = await rowsOf(app, id);
    expect(rows.map(({ pay }) => pay)).toEqual(['120.50', '2000.05', '0.30', '3000.00', '845.35']);
    expect(await rosterOf(app, id)).toMatchObject({ total: '5966.20', row_count: 5, push_total: '5966.20' });
    const districts = await districtsOf(app, id);
    expect(districts.map(({ total }) => total)).toEqual(['120.50', '2000.05', '0.30', '3000.00', '845.35']);
    const tasks = await tables(app.system())
      .selectFrom('task')
      .select('record_id')
      .where('record_type', '=', 'medicalDistrict')
      .where(
        'record_id',
        'in',
        districts.map((one) => one.id),
      )
      .execute();
    expect(tasks).toHaveLength(5);
    expect(await openPaymentsOf(app.system(), app.cadreIds.P2)).toEqual([
      { title: '2026年第一季度医疗补助（BX2026Q1）', amount: '2000.05' },
    ]);
    expect(totalLine(await readMatrix(await app.city.ctx(), id))).toContain(
      '应发5,966.20元（人民币伍仟玖佰陆拾陆元贰角整）',
    );
    expect(await sendSheet(app.server, app.city, `medical-lines/import?of=${id}`, file)).toMatchObject({
      code: 'E-IMP-05',
      message: '该文件已导入，批次号 BX2026Q1',
    });
  });

  it('cycles, lines and rosters are the city’s alone: a district is refused them as such', async () => {
    const { id: cycle } = await tables(app.system())
      .selectFrom('medical_cycle')
      .select('id')
      .where('cycle_no', '=', 'BX2026Q1')
      .executeTakeFirstOrThrow();
    const { id: roster } = await rosterOf(app, cycle);
    const { officer, chief, director } = await officeOf(app, 'P3');
    for (const who of [officer, chief, director]) {
      for (const document of cityDocuments(cycle, roster))
        expect({ document, code: (await who.run(document)).code }).toEqual({ document, code: 'FORBIDDEN' });
      expect(await step(app, who, 'Cycle', 'cancel', cycle)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await step(app, who, 'Roster', 'approve', roster)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('R33-1 names lines that were reimbursed before by cycle and row; whoever is unknown and what is no amount too (§33.9)', async () => {
    const { answer } = await importCycle(
      app,
      [
        ['P1', '10.00', 'ｆｐ 0'],
        ['P2', '10.00', 'NEW1'],
        ['P2', '10.00', 'NEW1'],
        ['P3', '12.345'],
        ['P4', '0'],
        ['310101194001010015', '5.00'],
      ],
      { part: 2, total: '35.00' },
    );
    expect(answer.code).toBe('E-IMP-06');
    const cycle = await tables(app.system())
      .selectFrom('medical_cycle')
      .select('id')
      .where('cycle_no', '=', 'BX2026Q2')
      .executeTakeFirstOrThrow();
    const file = await sheetOf([
      ['P1', '10.00', 'ｆｐ 0'],
      ['P2', '10.00', 'NEW1'],
      ['P2', '10.00', 'NEW1'],
      ['P3', '12.345'],
      ['P4', '0'],
      ['310101194001010015', '5.00'],
    ]);
    const { faults, goodRows } = await sendSheet(app.server, app.city, `medical-lines/check?of=${cycle.id}`, file);
    expect(goodRows).toBe(1);
    expect(faults.map(({ row, message }) => `${row} ${message}`)).toEqual([
      '2 重复报销：已在 BX2026Q1 第 2 行',
      '4 重复报销：已在 BX2026Q2 第 3 行',
      '5 金额最多两位小数',
      '6 本次补助金额应大于0',
      expect.stringMatching(/^7 (不在企业退休军转干部库|身份证号校验未通过，请核对)$/),
    ]);
  });

  it('03 §33.4 a line under the number of one and the name of another is an error row', async () => {
    const { id } = await importCycle(app, LINES, { kind: 'MONTH', part: 1, total: '1.00' });
    await tables(app.system())
      .updateTable('medical_cycle')
      .set({ expected_total: '5.00' })
      .where('id', '=', id)
      .execute();
    const row = (name: string) => [
      PERSONS.P5.idNo,
      name,
      '2026-01-12',
      '示范医院',
      `N${name}`,
      '门急诊',
      '',
      '',
      '2.50',
    ];
    const file = await sheetWith(TITLES, [row('唐 守义'), row('唐守信')]);
    const { faults, goodRows } = await sendSheet(app.server, app.city, `medical-lines/check?of=${id}`, file);
    expect(goodRows).toBe(1);
    expect(faults).toMatchObject([
      { row: 3, column: '姓名', message: '姓名与企业退休军转干部库登记的姓名不一致，请核对' },
    ]);
  });

  it('R33-2 variant 4: with a cap of 3,000.00 a year P4, paid 1,200.00 before, is paid 1,800.00; the cycle comes to 4,766.20', async () => {
    const first = await tables(app.system())
      .selectFrom('medical_cycle')
      .select('id')
      .where('cycle_no', '=', 'BX2026Q1')
      .executeTakeFirstOrThrow();
    await step(app, app.city, 'Cycle', 'cancel', first.id, { reasonText: '数据有误，重新导入' });
    const before = await importCycle(app, [['P4', '1200.00']], { part: 3, total: '1200.00', prefix: 'V' });
    await tables(app.system())
      .updateTable('medical_row')
      .set({ pay_state: 'SUCCESS' })
      .where('cycle_id', '=', before.id)
      .execute();
    await setParameter(app.city, 'medical.rules', { percent: 0, least: 0, cap: 3000 });
    const { id, answer } = await importCycle(app, LINES, { part: 4, total: '5966.20', prefix: 'W' });
    expect(answer).toMatchObject({ imported: 7 });
    expect((await rowsOf(app, id)).map(({ pay }) => pay)).toEqual(['120.50', '2000.05', '0.30', '1800.00', '845.35']);
    expect(await rosterOf(app, id)).toMatchObject({ total: '4766.20' });
    // This one is under way and not paid yet: the next one knows of it all the same (R33-2).
    const next = await importCycle(
      app,
      [
        ['P4', '500.00'],
        ['P5', '10.00'],
      ],
      { kind: 'HALF', part: 2, total: '510.00', prefix: 'X' },
    );
    expect(next.answer).toMatchObject({ imported: 2 });
    expect((await rowsOf(app, next.id)).map(({ pay, flag }) => [pay, flag])).toEqual([
      ['0.00', 'REMOVED'],
      ['10.00', 'OK'],
    ]);
  });
});
