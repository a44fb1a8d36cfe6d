import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import { type Product, product } from '../../../test/product.ts';
import { serverOf } from '../../../test/security/http.ts';
import { sendSheet, titlesOf } from '../../../test/sheet-import.ts';
import { sheetWith } from '../../../test/sheets.ts';
import { somebodyOf } from '../../../test/training-applications.ts';
import { rows, sql } from '../../database/sql.ts';
import { transaction } from '../../platform/kernel/index.ts';
import { disagreements } from '../../platform/records/disagreements.ts';
import { buildIdNumber, tellDeath } from '../people/index.ts';
import { applicationTable } from './applications/application-table.ts';
import { importTable } from './imports/import.record.ts';
import { cadreTable } from './register/cadre-table.ts';

let app: Product;
let server: FastifyInstance;
let officer: Browser;
let chief: Browser;
let city: Browser;
let street: Browser;
let changning: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('cadres');
  server = await serverOf(app);
  [officer, chief, city, street, changning] = await Promise.all([
    app.as('officer_hk'),
    app.as('chief_hk'),
    app.as('city_officer'),
    app.as('street_oyl'),
    somebodyOf(app, '310105', ['BIZ_OFFICER']),
  ]);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

let serial = 11;
const born = '1948-05-12';
const idNo = (region = '310109') => {
  serial += 2;
  return buildIdNumber(region, born, serial);
};
const GIVEN = {
  personName: '欧阳建国',
  birthDate: born,
  streetCode: '310109009',
  address: '欧阳路100号3楼',
  phone: '13800001234',
  transferYear: 1984,
  enterpriseName: '上海示范机械厂',
  retireDate: '2008-05-31',
  bankCode: '102',
  bankAccount: '6222021001112223',
  accountName: '欧阳建国',
};

const ADD = `mutation ($input: EmpCadreInput!, $q: ID!) { addEmpCadre(input: $input, requestId: $q) { id version cadreId state } }`;
const ACT = `mutation ($input: RecordActInput!) { advanceCadreApplications(input: $input) { ok rows { code message } } }`;
const BATCH = `mutation ($input: RecordActInput!) { advanceCadreImports(input: $input) { ok rows { code message } } }`;
const ONE = 'query ($id: ID!) { cadreApplication(id: $id) { id version cadreId state stateTitle } }';
const PERSON = `query ($id: ID!) { empCadre(id: $id) { id version state stateTitle personNameMasked idNoMasked districtName streetName
  bankAccountMasked sex held flow { history { action note } } } }`;
const CHANGES = 'query ($id: ID!) { empCadreChanges(id: $id) { field before after applicationNo } }';
const KEYS = `mutation ($id: ID!, $input: CadreKeyInput!, $q: ID!) {
  requestCadreKeyChange(cadreId: $id, input: $input, requestId: $q) { id version state } }`;

interface Standing {
  id: string;
  version: number;
  cadreId: string;
  state: string;
}
const ok = async <T>(answer: ReturnType<Browser['run']>, name: string): Promise<T> => {
  const { data, code, message, fields } = await answer;
  if (code) throw new Error(`${code} ${message} ${JSON.stringify(fields)}`);
  return data[name] as T;
};
const add = (who: Browser, more: object = {}) =>
  ok<Standing>(who.run(ADD, { input: { ...GIVEN, idNo: idNo(), ...more }, q: randomUUID() }), 'addEmpCadre');
const standing = (id: string) => ok<Standing>(city.run(ONE, { id }), 'cadreApplication');
async function act(who: Browser, id: string, action: string, more: object = {}) {
  const { version } = await standing(id);
  const input = { action, requestId: randomUUID(), rows: [{ id, version }], ...more };
  const answer = await ok<{ ok: number; rows: { code: string; message: string }[] }>(
    who.run(ACT, { input }),
    'advanceCadreApplications',
  );
  return answer.ok === 1 ? 'OK' : answer.rows[0]?.code;
}
const person = (id: string, who = city) => ok<Record<string, unknown>>(who.run(PERSON, { id }), 'empCadre');

/** A person of the register, through all levels. */
async function admitted(more: object = {}) {
  const made = await add(officer, more);
  for (const [who, action] of [
    [officer, 'submit'],
    [chief, 'pass'],
    [city, 'pass'],
  ] as const)
    expect(await act(who, made.id, action)).toBe('OK');
  return made.cadreId;
}

describe('人员新增及审批 (03 §31.4)', () => {
  it('agrees with its tables', async () => {
    expect(await disagreements(system(), [cadreTable, applicationTable, importTable])).toEqual([]);
  });

  it('goes DIST_OP, DIST_SECTION, CITY_OP; the person is 待审批 until then, and nothing is kept in clear', async () => {
    const number = idNo();
    const made = await add(officer, { idNo: number });
    expect(await person(made.cadreId)).toMatchObject({
      stateTitle: '待审批',
      personNameMasked: '欧***',
      districtName: '虹口区',
      streetName: '欧阳路街道',
      sex: '1',
    });
    expect(await act(officer, made.id, 'submit')).toBe('OK');
    expect(await act(city, made.id, 'pass')).toBe('FORBIDDEN');
    expect(await act(chief, made.id, 'pass')).toBe('OK');
    expect((await standing(made.id)).state).toBe('PENDING_CITY');
    expect(await act(city, made.id, 'pass')).toBe('OK');
    expect(await person(made.cadreId)).toMatchObject({ stateTitle: '在册', held: null });
    const kept = await rows<{ kept: string }>(
      system(),
      sql`select c::text as kept from emp_cadre c where id = ${made.cadreId}`,
    );
    for (const secret of [number, GIVEN.personName, GIVEN.phone, GIVEN.bankAccount, '欧阳路100号'])
      expect(kept[0]?.kept).not.toContain(secret);
  });

  it('AC31-2 who submitted does not approve, though he holds the section’s role too', async () => {
    const both = await somebodyOf(app, '310109', ['BIZ_OFFICER', 'DIST_CHIEF']);
    const { id } = await add(both);
    expect(await act(both, id, 'submit')).toBe('OK');
    expect(await act(both, id, 'pass')).toBe('E-0004');
    expect((await standing(id)).state).toBe('PENDING_DISTRICT');
    expect(await act(chief, id, 'pass')).toBe('OK');
  });

  it('§31.2 a street drafts for its own street alone; its draft goes to the district’s officer first', async () => {
    const elsewhere = { input: { ...GIVEN, idNo: idNo(), streetCode: '310109010' }, q: randomUUID() };
    expect((await street.run(ADD, elsewhere)).fields).toEqual([
      { path: 'input.streetCode', message: '只能为本街镇人员起草申请' },
    ]);
    const { id } = await add(street);
    expect(await act(street, id, 'submit')).toBe('FORBIDDEN');
    expect(await act(street, id, 'forward')).toBe('OK');
    expect(await act(officer, id, 'return', { reasonText: '请补充转业文号' })).toBe('OK');
    expect((await standing(id)).state).toBe('RETURNED_STREET');
    expect(await act(street, id, 'forward')).toBe('OK');
    expect(await act(officer, id, 'submit')).toBe('OK');
    expect((await standing(id)).state).toBe('PENDING_DISTRICT');
  });

  it('§31.8 names what contradicts itself and whom the register knows already', async () => {
    const number = idNo();
    const refused = async (more: object, who = officer) =>
      (await who.run(ADD, { input: { ...GIVEN, idNo: number, ...more }, q: randomUUID() })).fields?.map(
        ({ path, message }) => `${path} ${message}`,
      );
    expect(await refused({ birthDate: '1948-05-13' })).toEqual(['input.birthDate 出生日期与身份证号不一致，请核对']);
    expect(await refused({ idNo: '310101194503120017', birthDate: '1945-03-12' })).toEqual([
      'input.idNo 身份证号校验未通过，请核对',
    ]);
    const { cadreId, id } = await add(officer, { idNo: number });
    expect(await refused({})).toEqual([expect.stringContaining('该身份证号已在待审批中')]);
    expect(await refused({ streetCode: '310105001' }, changning)).toEqual([
      'input.idNo 该人员户籍在虹口区，请通过关系转移办理',
    ]);
    expect(await act(officer, id, 'withdraw')).toBe('OK');
    expect(await person(cadreId)).toMatchObject({ state: 'NOT_ADMITTED' });
    await add(officer, { idNo: number });
  });

  it('§31.4 key fields change by an application alone, with history on both sides masked', async () => {
    const cadreId = await admitted();
    const next = { nextBankCode: '103', nextBankAccount: '6228480030000000', reason: '原账户已销户' };
    const asked = await ok<Standing>(
      officer.run(KEYS, { id: cadreId, input: next, q: randomUUID() }),
      'requestCadreKeyChange',
    );
    expect(await officer.run(KEYS, { id: cadreId, input: next, q: randomUUID() })).toMatchObject({ code: 'E-RY-06' });
    await act(officer, asked.id, 'submit');
    await act(chief, asked.id, 'pass');
    expect((await person(cadreId)).bankAccountMasked).toMatch(/2223$/);
    await act(city, asked.id, 'pass');
    expect((await person(cadreId)).bankAccountMasked).toMatch(/0000$/);
    const changes = await ok<{ field: string; after: string }[]>(
      officer.run(CHANGES, { id: cadreId }),
      'empCadreChanges',
    );
    expect(changes.map(({ field }) => field).toSorted()).toEqual(['开户银行', '银行账号']);
    expect(JSON.stringify(changes)).not.toContain(next.nextBankAccount);
  });
});

describe('死亡 (03 §31.4, §31.5)', () => {
  it('a hit of the same name holds payments and leaves the status; a confirmed one is 已死亡, a revoked one 在册 again', async () => {
    const number = idNo();
    const cadreId = await admitted({ idNo: number });
    const death = { diedOn: '2026-03-01', source: '民政殡葬' };
    const tell = (what: 'suspected' | 'confirmed' | 'revoked', name = GIVEN.personName) =>
      transaction(system(), (tx) => tellDeath(tx, what, { idNo: number, name }, death));
    await tell('suspected', '另一个人');
    expect(await person(cadreId)).toMatchObject({ state: 'ACTIVE', held: null });
    await tell('suspected');
    expect(await person(cadreId)).toMatchObject({ state: 'ACTIVE', held: '疑似死亡待核实' });
    await tell('confirmed');
    expect(await person(cadreId)).toMatchObject({ state: 'DEAD', held: null });
    await tell('revoked');
    expect(await person(cadreId)).toMatchObject({ state: 'ACTIVE', held: null });
  });
});

describe('人员信息批量导入 (03 §31.4)', () => {
  const lineOf = (titles: readonly string[], more: Readonly<Record<string, string | undefined>>) => {
    const given: Readonly<Record<string, string | undefined>> = {
      姓名: '李四',
      出生日期: born,
      户籍街镇: '310105001',
      转业年份: '1985',
      原企业: '上海示范纺织厂',
      退休时间: '2009-01-31',
      ...more,
    };
    return titles.map((title) => given[title] ?? '');
  };
  const sent = async (
    step: string,
    lines: readonly Readonly<Record<string, string | undefined>>[],
    who = changning,
  ) => {
    const titles = await titlesOf(server, who, 'emp-cadres');
    return sendSheet(
      server,
      who,
      `emp-cadres/${step}`,
      await sheetWith(
        titles,
        lines.map((one) => lineOf(titles, one)),
      ),
    );
  };
  const counted = async () =>
    (await rows<{ n: number }>(system(), sql`select count(*)::int as n from cadre_application where kind = 'ADD'`))[0]
      ?.n ?? 0;

  it('AC31-1 names the wrong rows with their numbers, writes nothing, and takes in the right one alone', async () => {
    const before = await counted();
    const twice = idNo('310105');
    const lines = [
      { 身份证号: '310101194503120017', 出生日期: '1945-03-12' },
      { 身份证号: idNo('310106'), 户籍街镇: '310106006' },
      { 身份证号: twice },
      { 身份证号: twice },
      { 身份证号: idNo('310105') },
    ];
    const checked = await sent('check', lines);
    expect(checked).toMatchObject({ rowCount: 5, goodRows: 1, imported: 0 });
    expect(checked.faults.map(({ row, message }) => `${row} ${message}`)).toEqual([
      '2 身份证号校验未通过，请核对',
      '3 户籍街镇不属于长宁区，请核对；户籍迁往其他区请通过关系转移办理',
      '4 文件内重复：第 4、5 行',
      '5 文件内重复：第 4、5 行',
    ]);
    expect(await sent('import', lines)).toMatchObject({ code: 'E-IMP-06' });
    expect(await counted()).toBe(before);
    expect(await sent('import?onlyGood=1', lines)).toMatchObject({ imported: 1 });
    expect(await counted()).toBe(before + 1);
  });

  it('§31.2 the city imports for several districts: one batch each, which its own section judges', async () => {
    const lines = [{ 身份证号: idNo('310105') }, { 身份证号: idNo('310109'), 户籍街镇: '310109009' }];
    expect(await sent('import', lines, city)).toMatchObject({ imported: 2 });
    const made = await rows<{ district: string; count: number }>(
      system(),
      sql`select district_code as district, row_count as count from cadre_import order by id desc limit 2`,
    );
    expect(made.map(({ district, count }) => `${district} ${count}`).toSorted()).toEqual(['310105 1', '310109 1']);
  });

  it('§31.4 is judged as one batch; a row that is sent back leaves it as the next version, and goes its own way', async () => {
    const section = await somebodyOf(app, '310105', ['DIST_CHIEF']);
    const known = idNo('310105');
    const first = [{ 身份证号: known, 姓名: '王五' }, { 身份证号: idNo('310105') }, { 身份证号: '310105480512033' }];
    expect(await sent('import', first)).toMatchObject({ imported: 3, convertedRows: [4] });
    const newest = async () => {
      const query = `query { cadreImports(first: 1) { nodes { id version state listVersion sentBack added updated } } }`;
      const page = await ok<{ nodes: { id: string; version: number }[] }>(changning.run(query, {}), 'cadreImports');
      const [found] = page.nodes;
      if (!found) throw new Error('there is no import');
      return found;
    };
    const judge = async (who: Browser, action: string, batch: { id: string; version: number }) => {
      const input = { action, requestId: randomUUID(), rows: [{ id: batch.id, version: batch.version }] };
      const answer = await ok<{ ok: number; rows: { code: string }[] }>(
        who.run(BATCH, { input }),
        'advanceCadreImports',
      );
      return answer.ok === 1 ? 'OK' : answer.rows[0]?.code;
    };
    const seen = await newest();
    expect(seen).toMatchObject({ added: 3, updated: 0, listVersion: 1 });
    const [one] = await rows<{ id: string }>(
      system(),
      sql`select id from cadre_application where import_id = ${seen.id} order by application_no limit 1`,
    );
    expect(await act(section, one?.id ?? '', 'return', { reasonText: '请核对姓名后再报' })).toBe('OK');
    expect(await judge(section, 'pass', seen)).toBe('E-VER-02');
    const next = await newest();
    expect(next).toMatchObject({ listVersion: 2, sentBack: 1 });
    expect(await judge(changning, 'pass', next)).toBe('FORBIDDEN');
    expect(await judge(section, 'pass', next)).toBe('OK');
    expect(await judge(city, 'pass', await newest())).toBe('OK');
    const states = await rows<{ state: string }>(
      system(),
      sql`select state from cadre_application where import_id = ${seen.id} order by application_no`,
    );
    expect(states.map(({ state }) => state)).toEqual(['RETURNED', 'PASSED', 'PASSED']);
    for (const [who, action] of [
      [changning, 'submit'],
      [section, 'pass'],
      [city, 'pass'],
    ] as const)
      expect(await act(who, one?.id ?? '', action)).toBe('OK');
    expect(await sent('import', [{ 身份证号: known, 姓名: '王伍', 原企业: '上海示范仪表厂' }])).toMatchObject({
      imported: 1,
    });
    expect(await newest()).toMatchObject({ added: 0, updated: 1 });
    await judge(section, 'pass', await newest());
    await judge(city, 'pass', await newest());
    const query = 'query ($name: String) { empCadres(filter: { name: $name }) { nodes { enterpriseName } } }';
    expect(await ok(changning.run(query, { name: '王伍' }), 'empCadres')).toEqual({
      nodes: [{ enterpriseName: '上海示范仪表厂' }],
    });
  });
});
