import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from '../../../../test/access.ts';
import { postExport, readSheet } from '../../../../test/exports.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { buildIdNumber } from '../../people/index.ts';
import { standingOfChange } from './change-limit.ts';
import { reserveTable } from './reserve-table.ts';

let app: Product;
let server: FastifyInstance;
/** A clerk of the centre sees health; a street officer does not. Neither sees others' secrets; the chief does. */
let clerk: Browser;
let other: Browser;
let street: Browser;
let chief: Browser;
let pudong: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('reserve');
  server = await serverOf(app);
  [clerk, other, street, chief, pudong] = await Promise.all([
    app.as('clerk_hk'),
    app.as('clerk_hk2'),
    app.as('street_oyl'),
    app.as('chief_hk'),
    app.as('clerk_pd'),
  ]);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

let serial = 100;
const idNo = () => {
  serial += 2;
  return buildIdNumber('310109', '2001-03-15', serial);
};
const GIVEN = {
  personName: '欧阳㛃𠅤',
  placementRegion: '310109',
  dischargeDate: '2026-03-01',
  dischargeNo: '军退字第000001号',
  dischargeType: '10',
  serviceBranch: '20',
  unitName: '00001部队',
  rank: '32',
  post: '班长',
  speciality: '14',
  education: '30',
  political: '03',
  ethnic: '01',
  marital: '10',
  regRegion: '310109',
  regAddress: '欧阳路100号',
  liveRegion: '310109',
  liveAddress: '四平路200号',
  contactPhone: '13800001234',
  skills: ['无人机操控'],
  honours: ['三等功，2024，军证字第12号'],
};
const SHOWN =
  'id version recordNo state personNameMasked serviceBranch serviceBranchTitle unitName bloodType height health withheld missing completeness changeLevel changeText changeDueOn exportNo';
const OPEN = `mutation ($input: ReserveRecordInput!, $q: ID!) { openReserveRecord(input: $input, requestId: $q) { ${SHOWN} } }`;
const SAVE = `mutation ($id: ID!, $version: Int!, $input: ReserveContentInput!) { saveReserveRecord(id: $id, version: $version, input: $input) { ${SHOWN} } }`;
const ONE = `query ($id: ID!) { reserveRecord(id: $id) { ${SHOWN} flow { history { action } } } }`;
const LIST = `query ($filter: ReserveRecordFilter) { reserveRecords(filter: $filter) { nodes { ${SHOWN} } } }`;
const EXPORT =
  'mutation ($id: ID!, $reason: String!, $q: ID!) { exportReserveForm(id: $id, reason: $reason, requestId: $q) { id exportNo edition leftOut } }';
const ACT = 'mutation ($input: RecordActInput!) { advanceReserveRecords(input: $input) { ok rows { code message } } }';
const DELIVER =
  'mutation ($id: ID!, $version: Int!, $input: ReserveReceiptInput!, $q: ID!) { deliverReserveForm(id: $id, version: $version, input: $input, requestId: $q) { state version } }';

interface Shown {
  id: string;
  version: number;
  state: string;
  withheld: string[];
  missing: string[];
  [name: string]: unknown;
}
const open = (changes: object = {}, who = clerk) =>
  who.run(OPEN, { input: { ...GIVEN, idNo: idNo(), ...changes }, q: randomUUID() });
async function opened(changes: object = {}, who = clerk): Promise<Shown> {
  const { data, code, message } = await open(changes, who);
  if (code) throw new Error(`${code} ${message}`);
  return data.openReserveRecord as Shown;
}
const form = (id: string, who = clerk, reason = '武装部采集登记') => who.run(EXPORT, { id, reason, q: randomUUID() });
async function formOf(id: string, who = clerk) {
  const { data, code, message } = await form(id, who);
  if (code) throw new Error(`${code} ${message}`);
  return data.exportReserveForm as { id: string; exportNo: string; edition: number; leftOut: string[] };
}
async function act(id: string, action: string, more: object = {}): Promise<unknown> {
  const { version } = await seen(id, clerk);
  const { data, code } = await clerk.run(ACT, {
    input: { action, rows: [{ id, version }], requestId: randomUUID(), ...more },
  });
  const result = data?.advanceReserveRecords as { ok: number; rows: { code: string | null }[] } | undefined;
  return code ?? (result?.ok === 1 ? 'OK' : result?.rows[0]?.code);
}
const seen = async (id: string, who: Browser) => (await who.run(ONE, { id })).data.reserveRecord as Shown;
const fileOf = (exportId: string, format: string, who = clerk) =>
  server.inject({
    method: 'GET',
    url: `/exports/reserve-forms/${exportId}/form.${format}`,
    headers: { cookie: `sid=${who.token}` },
  });
/** What an answered Word or OFD file says. */
const textOf = (raw: Buffer, part: string) => strFromU8(unzipSync(new Uint8Array(raw))[part] ?? new Uint8Array());
async function docxText(exportId: string, who = clerk): Promise<string> {
  const answer = await fileOf(exportId, 'docx', who);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return textOf(answer.rawPayload, 'word/document.xml').replace(/<[^>]+>/g, '');
}
const filesLeft = async (id: string) =>
  (await firstRow<{ n: number }>(system(), sql`select count(*)::int as n from reserve_export where record_id = ${id}`))
    ?.n;

it('agrees with its table', async () => {
  expect(await disagreements(system(), [reserveTable])).toEqual([]);
});

describe('登记表 (01 §12.5, §12.6)', () => {
  it('AC-10-01 a whole record becomes a PDF numbered by district and year with all its values, and its history says EXPORTED', async () => {
    const record = await opened({ bloodType: 'O', height: '176', health: '10' });
    expect(record).toMatchObject({ state: 'COMPLETE', missing: [], completeness: 100 });
    const made = await formOf(record.id);
    expect(made).toMatchObject({ exportNo: expect.stringMatching(/^310109-2026-\d{4}$/), edition: 1, leftOut: [] });
    const pdf = await fileOf(made.id, 'pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(decodeURIComponent(String(pdf.headers['content-disposition']))).toContain(
      `预备役信息登记表_${made.exportNo}.pdf`,
    );
    const text = await docxText(made.id);
    for (const value of [
      made.exportNo,
      '欧阳㛃𠅤',
      '海军',
      '00001部队',
      '上等兵',
      '通信、网络',
      'O型',
      '176',
      '13800001234',
    ])
      expect(text).toContain(value);
    expect(text).not.toMatch(/[{}]/);
    const [last] = await rows<{ action: string; to: string }>(
      system(),
      sql`select action, to_state as to from flow_event where record_id = ${record.id} order by seq desc limit 1`,
    );
    expect(last).toEqual({ action: 'export', to: 'EXPORTED' });
  });

  it('AC-10-02 without 军事专业 E-1001 names it, and nothing is made', async () => {
    const { id, state } = await opened({ speciality: null });
    expect(state).toBe('DRAFT');
    expect(await form(id)).toMatchObject({ code: 'E-1001', message: '预备役登记信息不完整，无法生成登记表：军事专业' });
    expect(await filesLeft(id)).toBe(0);
  });

  it('AC-10-04 whoever has no right to health gets a form without its fields, and the audit log says who and why', async () => {
    const { id } = await opened({ bloodType: 'AB', height: '181' });
    const made = await formOf(id);
    const whole = await docxText(made.id);
    expect(whole).toContain('血型');
    const left = await auditOf(system(), ['reserve.export'], () => form(id, chief, '科长核对采集信息'));
    expect(left).toMatchObject([{ objectId: id, detail: { exportNo: made.exportNo, reason: '科长核对采集信息' } }]);
    const stranger = await somebodyOf(app, '310109', ['CENTRE_HEAD']);
    expect((await fileOf(made.id, 'pdf', stranger)).statusCode).toBe(403);
    const own = await opened({ contactPhone: '13800009999' }, await streetOf());
    const bare = await formOf(own.id, street);
    expect(bare.leftOut).toEqual(['血型', '身高', '体重', '健康状况']);
    const text = await docxText(bare.id, street);
    for (const gone of ['血型', '身高', '体重', '健康状况']) expect(text).not.toContain(gone);
    expect(text).toContain('部队代号');
    const ofd = await fileOf(bare.id, 'ofd', street);
    expect(textOf(ofd.rawPayload, 'Doc_0/Pages/Page_0/Content.xml')).not.toContain('血');
  });

  it('§12.8 of two clerks at once both get the same number; two persons at once get two that follow each other', async () => {
    const one = await opened();
    const both = await Promise.all([formOf(one.id, clerk), formOf(one.id, other)]);
    expect(both[0]).toMatchObject({ id: both[1]?.id, exportNo: both[1]?.exportNo, edition: 1 });
    const [a, b] = [await opened(), await opened()];
    const two = await Promise.all([formOf(a.id, clerk), formOf(b.id, other)]);
    const counts = two.map(({ exportNo }) => Number(exportNo.slice(-4))).toSorted((x, y) => x - y);
    expect((counts[1] ?? 0) - (counts[0] ?? 0)).toBe(1);
  });

  it('§12.5 an exported record is frozen; what changes becomes another edition under another number, and the old file stays', async () => {
    const { id } = await opened();
    const first = await formOf(id);
    const before = (await fileOf(first.id, 'pdf')).rawPayload;
    const exported = await seen(id, clerk);
    expect((await clerk.run(SAVE, { id, version: exported.version, input: { ...CONTENT, post: '副班长' } })).code).toBe(
      'E-0503',
    );
    expect(await act(id, 'revise', { reasonText: '职务填写有误' })).toBe('OK');
    const revised = await seen(id, clerk);
    await clerk.run(SAVE, { id, version: revised.version, input: { ...CONTENT, post: '副班长' } });
    const second = await formOf(id);
    expect(second.edition).toBe(2);
    expect(second.exportNo).not.toBe(first.exportNo);
    expect((await fileOf(first.id, 'pdf')).rawPayload.equals(before)).toBe(true);
    expect(await docxText(first.id)).toContain('班长');
    expect(await docxText(first.id)).not.toContain('副班长');
    expect(await docxText(second.id)).toContain('副班长');
  });

  it('§12.8 a missing photograph leaves a blank frame that says so', async () => {
    const made = await formOf((await opened()).id);
    expect(await docxText(made.id)).toContain('（未提供）');
  });
});

const CONTENT = Object.fromEntries(Object.entries(GIVEN).filter(([name]) => name !== 'personName'));
const streetOf = async () => street;

describe('涉密和健康信息 (01 §12.5)', () => {
  it('are hidden from who has no right in the API, in lists and in the file, and the page is told which', async () => {
    const { id } = await opened({ bloodType: 'B', height: '170' });
    expect(await seen(id, other)).toMatchObject({ bloodType: 'B', serviceBranch: null, unitName: null });
    const head = await somebodyOf(app, '310109', ['BIZ_OFFICER']);
    const hidden = await seen(id, head);
    expect(hidden).toMatchObject({ bloodType: null, height: null, serviceBranchTitle: null });
    expect(hidden.withheld).toEqual(
      expect.arrayContaining(['bloodType', 'height', 'health', 'serviceBranch', 'unitName']),
    );
    expect(await seen(id, chief)).toMatchObject({ serviceBranchTitle: '海军', unitName: '00001部队', withheld: [] });
    expect((await seen(id, clerk)).withheld).toEqual([]);
    const listed = (await head.run(LIST, { filter: {} })).data.reserveRecords as { nodes: Shown[] };
    expect(listed.nodes.find((node) => node.id === id)).toMatchObject({ bloodType: null, unitName: null });
    const titles = async (who: Browser) =>
      (await readSheet(await postExport(server, who, '/exports/reserve-records.xlsx'), '登记编号')).titles;
    expect(await titles(chief)).toContain('军兵种');
    expect(await titles(clerk)).not.toContain('军兵种');
    const stored = await rows<Record<string, string>>(
      system(),
      sql`select unit_name, blood_type from reserve_record where id = ${id}`,
    );
    expect(JSON.stringify(stored)).not.toContain('00001部队');
  });

  it('are neither filled in nor wiped out by who has no right to them', async () => {
    expect(await open({ bloodType: 'A' }, street)).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('血型'),
    });
    const record = await opened({ bloodType: 'A' });
    const kept = await other.run(SAVE, {
      id: record.id,
      version: record.version,
      input: { ...CONTENT, serviceBranch: null, unitName: null, bloodType: 'A' },
    });
    expect(kept.code).toBeUndefined();
    expect(await seen(record.id, chief)).toMatchObject({ serviceBranch: '20', unitName: '00001部队', bloodType: 'A' });
  });
});

describe('while the cryptographic service is away (03 §41.14)', () => {
  it('a page is read with 密码服务暂不可用 in place of values; nothing is written, and no form writes that text afterwards', async () => {
    const record = await opened({ bloodType: 'A' });
    const save = (values: object) =>
      clerk.run(SAVE, { id: record.id, version: record.version, input: { ...CONTENT, ...values } });
    const { away } = await import('../../../platform/keys/watch-provider.ts');
    app.keys.suspend(away);
    try {
      const shown = await seen(record.id, clerk);
      expect(shown).toMatchObject({ personNameMasked: '欧***', bloodType: '密码服务暂不可用', state: record.state });
      expect(await save({ bloodType: 'B' })).toMatchObject({ code: 'E-CR-20' });
    } finally {
      app.keys.suspend(undefined);
    }
    for (const text of ['密码服务暂不可用', '数据异常'])
      expect((await save({ unitName: text })).code).toBe('BAD_INPUT');
    expect(await seen(record.id, clerk)).toMatchObject({ bloodType: 'A', unitName: '00001部队' });
  });
});

describe('兵役登记信息变更 (01 §12.2, §12.5)', () => {
  it.each([
    ['2026-03-30', null, 0],
    ['2026-03-31', null, 3],
    ['2026-04-09', null, 3],
    ['2026-04-10', null, 2],
    ['2026-04-10', '2026-04-09', 0],
  ] as const)('on %s, done %s: level %i', (today, changeDoneOn, level) => {
    const left = { dischargeDate: '2026-03-01', remindBefore: 10 };
    expect(standingOfChange({ ...left, changeDays: 40, changeDoneOn }, today)?.level).toBe(level);
    // Officers have thirty days.
    expect(standingOfChange({ ...left, changeDays: 30, changeDoneOn: null }, '2026-03-31')?.level).toBe(2);
  });

  it('AC-10-03 on the fortieth day there is one warning of level 2 that names the limit, and a to-do until it is noted', async () => {
    const { id } = await opened({ dischargeDate: '2026-01-20' });
    await app.job('reserve.change-limit');
    await app.job('reserve.change-limit');
    expect(await seen(id, clerk)).toMatchObject({ changeLevel: 2, changeText: expect.stringContaining('已满40日') });
    const told = await rows<{ title: string; body: string; priority: number }>(
      system(),
      sql`select title, body, priority from notification where record_id = ${id}`,
    );
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ priority }) => priority))).toEqual(new Set([2]));
    expect(told[0]?.body).toContain('40日');
    const tasks = () =>
      rows<{ priority: number }>(
        system(),
        sql`select priority from task where record_id = ${id} and kind = 'RESERVE_CHANGE' and closed_at is null`,
      );
    expect(await tasks()).toEqual([{ priority: 2 }, { priority: 2 }]);
    const { version } = await seen(id, clerk);
    const note =
      'mutation ($id: ID!, $version: Int!) { noteReserveChange(id: $id, version: $version, doneOn: "2026-03-09") { changeLevel changeText } }';
    expect((await clerk.run(note, { id, version })).data.noteReserveChange).toMatchObject({
      changeLevel: 0,
      changeText: expect.stringContaining('超过40日期限'),
    });
    expect(await tasks()).toEqual([]);
  });

  it('§18 `reserve.changeDays` is fixed by law: shown and nobody’s to change; how long before somebody is reminded is the office’s', async () => {
    const [soldier, officer] = [
      await opened({ dischargeDate: '2026-02-20' }),
      await opened({ dischargeDate: '2026-02-20', rank: '13' }),
    ];
    const admin = await app.as('biz_admin');
    const shown = (await admin.run('{ parameters { code value changeable } }')).data.parameters as { code: string }[];
    expect(shown.find(({ code }) => code === 'reserve.changeDays')).toMatchObject({
      value: { soldier: 40, officer: 30 },
      changeable: false,
    });
    for (const by of [admin, await app.as('city_officer')])
      expect((await setParameter(by, 'reserve.changeDays', { soldier: 60, officer: 15 }, 0)).code).toBe('FORBIDDEN');
    const due = async (id: string) => (await seen(id, clerk)).changeDueOn;
    expect([await due(soldier.id), await due(officer.id)]).toEqual(['2026-04-01', '2026-03-22']);
    const level = async () => (await seen(officer.id, clerk)).changeLevel;
    // The 22nd is 13 days away.
    expect(await level()).toBe(0);
    expect((await setParameter(admin, 'reserve.changeRemindDays', 13, 0)).code).toBeUndefined();
    expect(await level()).toBe(3);
    expect((await setParameter(admin, 'reserve.changeRemindDays', 30, 1)).code).toBe('BAD_INPUT');
    expect((await setParameter(admin, 'reserve.changeRemindDays', 10, 1)).code).toBeUndefined();
  });
});

describe('登记和移交 (01 §12.7, §12.8)', () => {
  it('§12.8 somebody who moves before the export is exported by the new district; afterwards he is refused with the state', async () => {
    const number = idNo();
    const { id } = await opened({ idNo: number });
    expect((await open({ idNo: number, placementRegion: '310115' })).code).toBe('E-1002');
    const moved = await opened({ idNo: number, placementRegion: '310115' }, pudong);
    expect((await seen(id, clerk)).state).toBe('NOT_RELEVANT');
    expect((await formOf(moved.id, pudong)).exportNo).toMatch(/^310115-2026-/);
    expect(await open({ idNo: number })).toMatchObject({
      code: 'E-1003',
      message: expect.stringContaining('浦东新区'),
    });
    expect((await seen(moved.id, clerk)) ?? null).toBeNull();
    expect((await open({ placementRegion: '310115' })).code).toBe('BAD_INPUT');
  });

  it('§12.7 is handed over with receiver, way and time, then registered or not with a reason', async () => {
    const { id } = await opened();
    await formOf(id);
    const { version } = await seen(id, clerk);
    const receipt = { receiver: '赵参谋', way: 'PAPER', at: '2026-03-09T09:30:00+08:00' };
    expect(
      (
        await clerk.run(DELIVER, {
          id,
          version,
          input: { ...receipt, at: '2026-03-10T09:30:00+08:00' },
          q: randomUUID(),
        })
      ).code,
    ).toBe('BAD_INPUT');
    const { data } = await clerk.run(DELIVER, { id, version, input: receipt, q: randomUUID() });
    expect(data.deliverReserveForm).toMatchObject({ state: 'DELIVERED' });
    expect(await act(id, 'refuse')).not.toBe('OK');
    expect(await act(id, 'refuse', { reasonText: '身体条件不符合预备役要求' })).toBe('OK');
    const reason = await firstRow(system(), sql`select state, result_reason from reserve_record where id = ${id}`);
    expect(reason).toEqual({ state: 'NOT_QUALIFIED', result_reason: '身体条件不符合预备役要求' });
  });
});
