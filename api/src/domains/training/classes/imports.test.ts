import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { textOfPdf } from '../../../../test/pdf-text.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { type Imported, postSheet, sendSheet, titlesOf } from '../../../../test/sheet-import.ts';
import { sheetWith } from '../../../../test/sheets.ts';
import {
  type BuiltRun,
  buildRun,
  publish,
  savedSession,
  sessionInput,
  sheetOf,
  split,
} from '../../../../test/training-classes.ts';
import { tables } from '../../../database/tables.ts';
import { openWorkbook } from '../../../platform/files/sheets/read-sheet.ts';

let app: Product;
let server: FastifyInstance;
beforeAll(async () => {
  app = await product('training_class_imports', { now: '2026-06-22T07:00:00+08:00' });
  server = await serverOf(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const faultsOf = ({ faults }: Imported) => faults.map(({ row, column, message }) => `${row} ${column} ${message}`);

describe('导入课程表 (T22-4)', () => {
  let built: BuiltRun;
  let titles: string[];
  beforeAll(async () => {
    built = await buildRun(app, { trainees: 3 });
    await split(built.browser, built.id);
    titles = await titlesOf(server, built.browser, 'training-timetable');
  });
  const line = (day: string, from: string, to: string, teacher: string, room = '一号教室') => [
    day,
    from,
    to,
    '一班',
    '4',
    '安全用电',
    '理论',
    '线下',
    teacher,
    room,
    '',
  ];
  const send = async (step: string, lines: readonly (readonly string[])[], who = built.browser) =>
    sendSheet(server, who, `training-timetable/${step}`, await sheetWith(titles, lines));
  const teacher = async () => {
    const { data } = await built.browser.run(
      'query ($r: ID!) { trainingTimetable(runId: $r, from: "2026-06-22", to: "2026-06-28") { teachers { name } sessions { session { day startTime statusTitle } } } }',
      { r: built.id },
    );
    return data.trainingTimetable as {
      teachers: { name: string }[];
      sessions: { session: { day: string; startTime: string; statusTitle: string } }[];
    };
  };

  it('C-10 gives the wrong rows of the very file back with the fault beside each, no formula in them, to whom may import alone', async () => {
    const name = (await teacher()).teachers[0]?.name ?? '';
    const lines = [
      line('2026-06-24', '08:30', '11:30', name),
      line('2026-06-25', '08:30', '11:30', '=HYPERLINK("http://x","王")'),
      line('2026-06-20', '08:30', '11:30', name),
    ];
    const file = await sheetWith(titles, lines);
    const kept = async () =>
      (
        await tables(app.context({ kind: 'SYSTEM', name: '测试' }))
          .selectFrom('record_import')
          .select('id')
          .execute()
      ).length;
    const before = await kept();
    const path = 'training-timetable/faults.xlsx';
    const answer = await postSheet(server, built.browser, `${path}?of=${built.id}`, file);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const workbook = await openWorkbook(answer.rawPayload);
    const found: string[][] = [];
    workbook?.worksheets[0]?.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) => {
        expect(cell.formula).toBeFalsy();
        cells.push(cell.text);
      });
      found.push(cells);
    });
    expect(found.map(([row]) => row)).toEqual(['原文件行号', '3', '4']);
    expect(found[0]?.slice(1, -1)).toEqual(titles);
    expect(found[1]).toContain(`'=HYPERLINK("http://x","王")`);
    expect(found[1]?.at(-1)).toContain('：');
    expect(found[2]?.[1]).toBe('2026-06-20');
    expect(await kept()).toBe(before);
    const stranger = await app.as('clerk_hk');
    expect((await postSheet(server, stranger, `${path}?of=${built.id}`, file)).statusCode).toBe(403);
  });

  it('02 §14.7 names an unknown teacher, a past time and rows that meet each other; with a wrong row nothing is written', async () => {
    const name = (await teacher()).teachers[0]?.name ?? '';
    const lines = [
      line('2026-06-24', '08:30', '11:30', name),
      line('2026-06-24', '11:00', '14:00', name),
      line('2026-06-25', '08:30', '11:30', '查无此人'),
      line('2026-06-22', '06:00', '07:00', name),
      line('2026-06-25', '13:00', '25:00', name, '二号教室'),
    ];
    const checked = await send(`check?of=${built.id}`, lines);
    expect(checked).toMatchObject({ rowCount: 5, goodRows: 1, imported: 0 });
    const said = faultsOf(checked);
    expect(said[0]).toMatch(/^3 日期 .*冲突|^3 日期 .*06-24/);
    expect(said.slice(1)).toEqual([
      '4 教师 没有找到“查无此人”',
      '5 日期 课次时间已过',
      '6 教室 没有找到“二号教室”',
      '6 结束时间 结束时间应为“时:分”',
    ]);
    expect(await send(`import?of=${built.id}`, lines)).toMatchObject({ code: 'E-IMP-06' });
    expect((await teacher()).sessions).toEqual([]);
  });

  it('takes a sheet in once as drafts; the same file again is refused for the same run, and another institution finds no run', async () => {
    const name = (await teacher()).teachers[0]?.name ?? '';
    const lines = [line('2026-06-24', '08:30', '11:30', name), line('2026-06-24', '13:00', '16:00', name)];
    const other = await buildRun(app, { trainees: 1 });
    expect(await send(`import?of=${built.id}`, lines, other.browser)).toMatchObject({ code: 'NOT_FOUND' });
    const file = await sheetWith(titles, lines);
    const once = (step: string) => sendSheet(server, built.browser, `training-timetable/${step}?of=${built.id}`, file);
    expect(await once('import')).toMatchObject({ imported: 2, faults: [] });
    const sessions = (await teacher()).sessions.map(({ session }) => session);
    expect(sessions.toSorted((a, b) => a.startTime.localeCompare(b.startTime))).toEqual([
      { day: '2026-06-24', startTime: '08:30', statusTitle: '草稿' },
      { day: '2026-06-24', startTime: '13:00', statusTitle: '草稿' },
    ]);
    expect(await once('check')).toMatchObject({ code: 'E-IMP-05' });
  });
});

describe('导入分班名单 (T22-2) and 导入考勤 (02 §14.4), 考勤表, 课程表 (02 §14.6)', () => {
  it('seats trainees by the numbers of the run, up to what a class takes; then marks them from a file', async () => {
    const built = await buildRun(app, { state: 'CONTRACTING', trainees: 3 });
    const { browser, id: runId } = built;
    const [first] = (await split(browser, runId)).classes;
    const made = await browser.run(
      'mutation ($input: TrainingClassInput!, $q: ID!) { createTrainingClass(input: $input, requestId: $q) { id } }',
      { input: { runId, name: '二班', capacity: 1 }, q: crypto.randomUUID() },
    );
    expect(made.code).toBeUndefined();
    const members = ['学号', '姓名', '班级'];
    const seat = async (step: string, lines: readonly (readonly string[])[]) =>
      sendSheet(server, browser, `training-class-members/${step}?of=${runId}`, await sheetWith(members, lines));
    const crowded = await seat('check', [
      ['2', '', '二班'],
      ['3', '', '二班'],
      ['9', '', '一班'],
    ]);
    expect(faultsOf(crowded)).toEqual(['3 班级 二班已满，最多1人', '4 学号 本班次没有这个学号，或学员已退训']);
    expect(await seat('import', [['3', '', '二班']])).toMatchObject({ imported: 1 });
    const board = await browser.run(
      'query ($r: ID!) { trainingSplitBoard(runId: $r) { classes { name members { seq } } } }',
      {
        r: runId,
      },
    );
    expect(board.data.trainingSplitBoard).toEqual({
      classes: [
        { name: '一班', members: [{ seq: 1 }, { seq: 2 }] },
        { name: '二班', members: [{ seq: 3 }] },
      ],
    });

    const session = await savedSession(browser, sessionInput(built, [first?.id ?? ''], { day: '2026-06-23' }));
    await publish(browser, runId, [session]);
    const titles = await titlesOf(server, browser, 'training-attendance');
    const mark = async (step: string, lines: readonly (readonly string[])[]) =>
      sendSheet(server, browser, `training-attendance/${step}?of=${first?.id}`, await sheetWith(titles, lines));
    const lines = [
      ['2026-06-23', '13:00', '1', '', '出勤', '', ''],
      ['2026-06-23', '13:00', '2', '', '迟到', '12', '地铁延误'],
    ];
    // BR22-8: not before it begins.
    expect(faultsOf(await mark('check', lines))).toEqual([
      '2 日期 课次尚未开始，不能登记考勤',
      '3 日期 课次尚未开始，不能登记考勤',
    ]);
    app.clock.set(new Date('2026-06-23T13:30:00+08:00'));
    await browser.arrive(browser.loginName);
    const wrong = [
      ...lines,
      ['2026-06-23', '13:00', '3', '', '出勤', '', ''],
      ['2026-06-23', '08:00', '1', '', '在', '', ''],
    ];
    expect(faultsOf(await mark('check', wrong))).toEqual([
      '4 学号 学员当日不在该班级',
      '5 开始时间 本班级当日没有这个时间的课次，或课次未发布、已停课',
      '5 考勤 应为出勤、迟到、早退、请假、旷课、不适用',
    ]);
    expect(await mark('import', lines)).toMatchObject({ imported: 2 });
    const sheet = await sheetOf(browser, first?.id ?? '');
    expect(sheet.rows.map(({ rate, marks }) => [marks[0]?.status, rate])).toEqual([
      ['P', '100.00'],
      ['L', '50.00'],
    ]);

    // 02 §14.6: the month on paper, with a place to sign, and the week of the class.
    const print = async (file: string) => {
      const { rawPayload, statusCode } = await server.inject({
        method: 'GET',
        url: `/exports/training-classes/${first?.id}/${file}`,
        cookies: { sid: browser.token ?? '' },
      });
      expect(statusCode).toBe(200);
      return rawPayload;
    };
    const month = textOfPdf(await print('attendance.pdf?month=2026-06'));
    for (const words of ['23日13:00', '签字确认', '学员签字', '任课教师', '应到课时', '100.00%', '50.00%'])
      expect(month.replaceAll(' ', '')).toContain(words);
    const workbook = new ExcelJS.Workbook();
    const bytes = await print('attendance.xlsx?month=2026-06');
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer as ArrayBuffer);
    const printed = workbook.worksheets[0]
      ?.getSheetValues()
      .flatMap((row) => (Array.isArray(row) ? [row.join('|')] : []));
    expect(printed?.slice(-2)).toEqual([
      expect.stringMatching(/^\|1\|学\d+\*\|√\|4\.0\|4\.0\|100\.00%\|0\|0\|0\|0/),
      expect.stringMatching(/^\|2\|学\d+\*\|迟\|4\.0\|2\.0\|50\.00%\|1\|0\|0\|0/),
    ]);
    const week = textOfPdf(await print('timetable.pdf?week=2026-06-25'));
    for (const words of ['星期二6月23日', '13:00–16:00', '安全用电', '4课时', '一号教室'])
      expect(week.replaceAll(' ', '')).toContain(words);
    expect(textOfPdf(await print('timetable.pdf?week=2026-06-29'))).toContain('本周没有已发布的课次');
  });
});
