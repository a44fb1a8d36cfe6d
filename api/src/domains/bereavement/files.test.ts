import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import {
  app,
  approvedByDistrict,
  closeDesk,
  dies,
  matchOf,
  openDesk,
  pull,
  request,
  STREET,
  somebody,
  staff,
  system,
} from '../../../test/reductions.ts';
import { serverOf } from '../../../test/security/http.ts';
import { sendSheet } from '../../../test/sheet-import.ts';
import { sheetWith } from '../../../test/sheets.ts';
import { tables } from '../../database/tables.ts';
import { buildIdNumber } from '../people/index.ts';

beforeAll(() => openDesk('reduction_files'), 60_000);
afterAll(closeDesk);

describe('files (03 §34.7, §34.2)', () => {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = await serverOf(app);
  });
  afterAll(() => server.close());

  it('without an interface the reports go as a file, and the result file moves them as messages would', async () => {
    const z = await somebody();
    dies(z);
    await pull();
    const config = app.config as { MINISTRY_SYSTEM_PUBLIC_KEY?: string | undefined };
    const key = config.MINISTRY_SYSTEM_PUBLIC_KEY;
    config.MINISTRY_SYSTEM_PUBLIC_KEY = undefined;
    try {
      const id = await approvedByDistrict({ m: (await matchOf(z))?.id });
      await app.job('bereavement.reduce');
      expect((await request(id)).state).toBe('REDUCED');
      const report = await tables(system())
        .selectFrom('ministry_report')
        .select(['id', 'report_no', 'way', 'standing'])
        .where('request_id', '=', id)
        .executeTakeFirstOrThrow();
      expect(report).toMatchObject({ way: 'FILE', standing: 'WAITING' });
      const note = (who: Browser) =>
        who.run('mutation ($ids: [ID!]!) { noteReportsFiled(ids: $ids) }', { ids: [report.id] });
      expect(await note(staff.pudong)).toMatchObject({ code: 'NOT_FOUND' });
      expect((await note(staff.officer)).data.noteReportsFiled).toBe(1);
      expect((await request(id)).state).toBe('REPORTED');
      const sheet = await sheetWith(['上报编号', '结果代码', '结果说明'], [[report.report_no, '0', '已接收']]);
      // Another district's officer finds no such report.
      expect(await sendSheet(server, staff.pudong, 'ministry-results/import', sheet)).toMatchObject({
        code: 'E-IMP-06',
      });
      expect(await sendSheet(server, staff.officer, 'ministry-results/import', sheet)).toMatchObject({ imported: 1 });
      expect((await request(id)).state).toBe('ACCEPTED');
    } finally {
      config.MINISTRY_SYSTEM_PUBLIC_KEY = key;
    }
  });

  it('who is paid and for which months comes in by sheet, of the own district alone', async () => {
    const idNo = buildIdNumber('310109', '1945-03-12', 905);
    const titles = ['姓名', '身份证号', '类别代码', '月发放标准（元）', '街镇代码'];
    const row = ['测试导入', idNo, '01', '2860.00', STREET];
    const elsewhere = ['测试导入', idNo, '01', '0', '310115005'];
    const wrong = await sendSheet(
      server,
      staff.officer,
      'payable-persons/check',
      await sheetWith(titles, [row, elsewhere]),
    );
    expect(wrong.faults.map(({ row: line, column, message }) => [line, column, message])).toEqual([
      [2, '身份证号', '文件内重复：第 2、3 行'],
      [3, '身份证号', '文件内重复：第 2、3 行'],
      [3, '月发放标准（元）', expect.anything()],
      [3, '街镇代码', expect.anything()],
    ]);
    const right = await sheetWith(titles, [row]);
    expect(await sendSheet(server, staff.officer, 'payable-persons/import', right)).toMatchObject({ imported: 1 });
    const paid = await sheetWith(['身份证号', '类别代码', '月份', '金额（元）'], [[idNo, '01', '2026-05', '2860.00']]);
    expect(await sendSheet(server, staff.pudong, 'paid-months/check', paid)).toMatchObject({ goodRows: 0 });
    expect(await sendSheet(server, staff.officer, 'paid-months/import', paid)).toMatchObject({ imported: 1 });
  });

  it('a month that is known to be paid only after the reduction is listed for recovery, once', async () => {
    const z = await somebody(['01'], ['2026-04']);
    dies(z);
    await pull();
    await approvedByDistrict({ m: (await matchOf(z))?.id });
    await app.job('bereavement.reduce');
    const titles = ['身份证号', '类别代码', '月份', '金额（元）'];
    const sheetOf = (...months: string[]) =>
      sheetWith(
        titles,
        months.map((month) => [z.idNo, '01', month, '2860.00']),
      );
    const take = (sheet: Uint8Array, query = '') =>
      sendSheet(server, staff.officer, `paid-months/import${query}`, sheet);
    const may = await sheetOf('2026-05');
    expect(await take(await sheetOf('2026-03', '2026-04', '2026-05'))).toMatchObject({ imported: 3 });
    expect(await take(may)).toMatchObject({ imported: 1 });
    // C-10: nor does another address make another file of it.
    expect(await take(may, `?of=${z.payables[0]}`)).toMatchObject({ code: 'E-IMP-05' });
    const over = await tables(system())
      .selectFrom('pay_adjustment')
      .select(['months', 'amount'])
      .where('payable_id', 'in', z.payables)
      .where('kind', '=', 'OVERPAID')
      .orderBy('id')
      .execute();
    expect(over).toEqual([
      { months: ['2026-04'], amount: '2860.00' },
      { months: ['2026-05'], amount: '2860.00' },
    ]);
  });

  it('no district’s file changes what another one pays, and none lets a dead person be paid again', async () => {
    const [own, dead] = [await somebody(), await somebody()];
    await tables(system())
      .updateTable('beneficiary')
      .set({ died_on: '2026-03-18' })
      .where('id', 'in', (of) =>
        of.selectFrom('payable_person').select('beneficiary_id').where('id', 'in', dead.payables),
      )
      .execute();
    const titles = ['姓名', '身份证号', '类别代码', '月发放标准（元）', '街镇代码'];
    const check = async (who: Browser, rows: string[][]) =>
      (await sendSheet(server, who, 'payable-persons/check', await sheetWith(titles, rows))).faults.map(
        ({ message }) => message,
      );
    expect(await check(staff.pudong, [[own.name, own.idNo, '01', '1.00', '310115005']])).toEqual([
      '该人员的优抚关系在其他区，请核对',
    ]);
    expect(await check(staff.officer, [[dead.name, dead.idNo, '09', '1.00', STREET]])).toEqual([
      '该人员已登记死亡，不能列入发放',
    ]);
    const months = await sheetWith(
      ['身份证号', '类别代码', '月份', '金额（元）'],
      [
        [own.idNo, '01', '2026-02', '1.00'],
        [own.idNo, '01', '2026-02', '2.00'],
        [own.idNo, '01', '2026-07', '2.00'],
      ],
    );
    const answer = await sendSheet(server, staff.officer, 'paid-months/check', months);
    expect(answer.faults.map(({ row, message }) => [row, message])).toEqual([
      [2, '文件内重复：第 2、3 行'],
      [3, '文件内重复：第 2、3 行'],
      [4, '月份不能晚于本月'],
    ]);
  });
});
