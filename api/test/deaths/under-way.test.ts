import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { tables } from '../../src/database/tables.ts';
import { takeDeaths } from '../../src/domains/bereavement/registry/take-deaths.ts';
import { buildIdNumber, tellDeath } from '../../src/domains/people/index.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import type { Browser } from '../access.ts';
import { type Product, product } from '../product.ts';
import { serverOf } from '../security/http.ts';
import { sendSheet, titlesOf } from '../sheet-import.ts';
import { sheetWith } from '../sheets.ts';
import { uploadedBy } from '../training.ts';

let app: Product;
let server: FastifyInstance;
let officer: Browser;
let chief: Browser;
let city: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('cadres_under_way');
  server = await serverOf(app);
  [officer, chief, city] = await Promise.all([app.as('officer_hk'), app.as('chief_hk'), app.as('city_officer')]);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const born = '1948-05-12';
let serial = 401;
const number = () => {
  serial += 2;
  return buildIdNumber('310109', born, serial);
};
const GIVEN = {
  personName: '上官明',
  birthDate: born,
  streetCode: '310109009',
  transferYear: 1984,
  enterpriseName: '上海示范机械厂',
  retireDate: '2008-05-31',
};
interface Standing {
  id: string;
  version: number;
  cadreId: string;
}
async function did<T>(who: Browser, document: string, variables: Record<string, unknown>): Promise<T> {
  const { data, code, message, fields } = await who.run(document, variables);
  if (code) throw new Error(`${code} ${message} ${JSON.stringify(fields)}`);
  return Object.values(data)[0] as T;
}
const APPLICATION = 'id version cadreId';
const add = (idNo: string) =>
  did<Standing>(
    officer,
    `mutation ($input: EmpCadreInput!, $q: ID!) { addEmpCadre(input: $input, requestId: $q) { ${APPLICATION} } }`,
    { input: { ...GIVEN, idNo }, q: randomUUID() },
  );
async function act(who: Browser, plural: string, type: string, id: string, action: string, more: object = {}) {
  const { version } = await did<{ version: number }>(city, `query ($id: ID!) { ${type}(id: $id) { version } }`, { id });
  const input = { action, requestId: randomUUID(), rows: [{ id, version }], ...more };
  const document = `mutation ($input: RecordActInput!) { advance${plural}(input: $input) { ok rows { code message } } }`;
  const { ok, rows } = await did<{ ok: number; rows: { code: string }[] }>(who, document, { input });
  return ok === 1 ? 'OK' : rows[0]?.code;
}
/** Through all levels. */
async function passed(id: string): Promise<void> {
  for (const [who, action] of [
    [officer, 'submit'],
    [chief, 'pass'],
    [city, 'pass'],
  ] as const)
    expect(await act(who, 'CadreApplications', 'cadreApplication', id, action)).toBe('OK');
}
async function admitted(idNo = number()): Promise<string> {
  const { id, cadreId } = await add(idNo);
  await passed(id);
  return cadreId;
}
const held = async (id: string) =>
  (await did<{ held: string | null }>(city, 'query ($id: ID!) { empCadre(id: $id) { held } }', { id })).held;
const death = { diedOn: '2026-03-01', source: '民政殡葬' };

describe('a death while something is under way (03 §31.5, §34.3)', () => {
  it('who is named before he is on the register, or before he is entered at all, is held once he is', async () => {
    const [waiting, later] = [number(), number()];
    const made = await add(waiting);
    await transaction(system(), async (tx) => {
      await tellDeath(tx, 'suspected', { idNo: waiting, name: GIVEN.personName }, death);
      await takeDeaths(tx, [
        {
          source: 'MZ',
          recordId: 'V1',
          seq: 1,
          name: GIVEN.personName,
          idNo: later,
          deathDate: death.diedOn,
          registerDate: '2026-03-02',
          certNo: null,
          op: 'ADD',
        },
      ]);
    });
    await passed(made.id);
    expect(await held(made.cadreId)).toBe('疑似死亡待核实');
    expect(await held(await admitted(later))).toBe('疑似死亡待核实');
    expect(await held(await admitted())).toBeNull();
  });

  it('restoring somebody who was stopped does not clear that he may be dead', async () => {
    const cadreId = await admitted();
    await tables(system())
      .updateTable('emp_cadre')
      .set({ state: 'STOPPED', suspected_death: true })
      .where('id', '=', cadreId)
      .execute();
    const asked = await did<Standing>(
      officer,
      `mutation ($id: ID!, $q: ID!) { requestCadreStatus(cadreId: $id, requestId: $q,
        input: { kind: RESTORE, reason: "停发原因已经消除" }) { ${APPLICATION} } }`,
      { id: cadreId, q: randomUUID() },
    );
    await passed(asked.id);
    expect(await held(cadreId)).toBe('疑似死亡待核实');
  });
});

describe('what is under way of a person or a batch (03 §31.4, §32.3)', () => {
  const EDIT =
    'mutation ($id: ID!, $input: EmpCadreContentInput!) { editEmpCadre(id: $id, version: 1, input: $input) { id } }';
  const KEYS = `mutation ($id: ID!, $q: ID!) { requestCadreKeyChange(cadreId: $id, requestId: $q,
    input: { nextName: "上官明明", reason: "户籍姓名已经变更" }) { ${APPLICATION} } }`;
  const START = `mutation ($ids: [ID!]!, $files: [ID!]!, $q: ID!) { startCadreTransfers(cadreIds: $ids, fileIds: $files,
    requestId: $q, input: { toDistrict: "310106", reasonKind: HUKOU, moveDate: "2026-03-01" }) { transferId code } }`;
  const sheet = async (lines: readonly { idNo: string; name: string }[]) => {
    const titles = await titlesOf(server, officer, 'emp-cadres');
    const cells = ({ idNo, name }: { idNo: string; name: string }): Readonly<Record<string, string>> => ({
      姓名: name,
      身份证号: idNo,
      出生日期: born,
      户籍街镇: '310109009',
      转业年份: '1985',
      原企业: '上海示范纺织厂',
      退休时间: '2009-01-31',
    });
    return sheetWith(
      titles,
      lines.map((line) => titles.map((title) => cells(line)[title] ?? '')),
    );
  };

  it('what is being judged is changed by its application alone', async () => {
    const { cadreId } = await add(number());
    const { personName: _, birthDate: __, ...content } = GIVEN;
    expect((await officer.run(EDIT, { id: cadreId, input: content })).code).toBe('E-0503');
  });

  it('E-RY-06, E-ZY-02 a file changes nobody who has an application open or is being transferred; one proof serves several transfers', async () => {
    const numbers = [number(), number(), number()];
    const [asking, moving, too] = await Promise.all(numbers.map((idNo) => admitted(idNo)));
    await did(officer, KEYS, { id: asking, q: randomUUID() });
    const files = [await uploadedBy(officer, '户口簿.png')];
    const started = await did<{ transferId: string; code: string | null }[]>(officer, START, {
      ids: [moving, too],
      files,
      q: randomUUID(),
    });
    expect(started.map(({ code }) => code)).toEqual([null, null]);
    for (const { transferId } of started)
      expect(await act(officer, 'CadreTransfers', 'cadreTransfer', transferId, 'submit')).toBe('OK');
    const { faults } = await sendSheet(
      server,
      officer,
      'emp-cadres/check',
      await sheet(numbers.map((idNo) => ({ idNo, name: '上官清' }))),
    );
    expect(faults.map(({ row, message }) => `${row} ${message.slice(0, 11)}`)).toEqual([
      '2 该人员已有在办申请 Q',
      '3 该人员已有在办转移单 ',
      '4 该人员已有在办转移单 ',
    ]);
  });

  it('C-15 a batch whose row was written anew while it was back goes up as another version', async () => {
    const lines = [
      { idNo: number(), name: '司马光' },
      { idNo: number(), name: '司马亮' },
    ];
    expect(await sendSheet(server, officer, 'emp-cadres/import', await sheet(lines))).toMatchObject({ imported: 2 });
    const newest = async () =>
      (
        await did<{ nodes: { id: string; listVersion: number }[] }>(
          officer,
          '{ cadreImports(first: 1) { nodes { id listVersion } } }',
          {},
        )
      ).nodes[0];
    const batch = await newest();
    const judge = (who: Browser, action: string, more: object = {}) =>
      act(who, 'CadreImports', 'cadreImport', batch?.id ?? '', action, more);
    expect(await judge(chief, 'return', { reasonText: '请核对身份证号码' })).toBe('OK');
    const row = await tables(system())
      .selectFrom('cadre_application')
      .select(['id', 'version'])
      .where('import_id', '=', batch?.id ?? '')
      .orderBy('application_no')
      .executeTakeFirstOrThrow();
    await did(
      officer,
      'mutation ($id: ID!, $v: Int!, $input: EmpCadreInput!) { saveEmpCadreDraft(id: $id, version: $v, input: $input) { id } }',
      { id: row.id, v: row.version, input: { ...GIVEN, idNo: number() } },
    );
    expect(await judge(officer, 'submit')).toBe('OK');
    expect(await newest()).toMatchObject({ id: batch?.id, listVersion: 2 });
  });
});
