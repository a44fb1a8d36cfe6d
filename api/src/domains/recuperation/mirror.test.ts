import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { type Counterparts, startCounterparts } from '../../../test/counterparts.ts';
import { type Product, product } from '../../../test/product.ts';
import { addCadres } from '../../../test/recuperation.ts';
import { serverOf } from '../../../test/security/http.ts';
import { sendSheet } from '../../../test/sheet-import.ts';
import { sheetWith } from '../../../test/sheets.ts';
import { tables } from '../../database/tables.ts';
import { runJob } from '../../platform/jobs/index.ts';
import { buildIdNumber } from '../people/index.ts';
import { pullCadres } from './mirror/pull-cadres.ts';
import type { MirroredCadre } from './mirror/record.schema.ts';
import { readCadres } from './screening/read-cadres.ts';

let app: Product;
let parties: Counterparts;
let city: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('recuperation_mirror', { now: '2026-03-02T10:00:00+08:00' });
  parties = await startCounterparts(app);
  city = await app.as('city_officer');
}, 60_000);
afterAll(async () => {
  await parties.close();
  await app.close();
});

const HONOUR = {
  honourCode: 'H04',
  grantedBy: '某部政治部',
  grantedDate: '1979-03-16',
  wartime: false,
  documentNo: '立功字第1号',
  verified: true,
};
const cadre = (n: number, more: Partial<MirroredCadre> = {}): Omit<MirroredCadre, 'seq'> => ({
  cadreUid: `JXM${n}`,
  orgCode: 'J01',
  name: '赵建国',
  idNo: buildIdNumber('310109', '1950-01-01', 300 + n),
  gender: '1',
  birthDate: '1950-01-01',
  category: 'RETIRE',
  rank: '正团',
  enlistDate: null,
  transferDate: null,
  phone: '13900001234',
  serviceStatus: 'SERVED',
  changedOn: '2026-03-01',
  honours: [HONOUR],
  ...more,
});
const mirrored = () =>
  tables(system())
    .selectFrom('retired_cadre')
    .select(['id', 'cadre_uid', 'org_code', 'rank', 'version', 'birth_date', 'suspected_dead'])
    .where('cadre_uid', 'like', 'JXM%')
    .orderBy('cadre_uid')
    .execute();
const honours = () =>
  tables(system())
    .selectFrom('cadre_honour')
    .select(['honour_code', 'verified', 'org_id'])
    .where('cadre_uid', 'like', 'JXM%')
    .orderBy('id')
    .execute();
const pull = () => runJob(app, 'recuperation.pull-cadres');

describe('军休服务管理系统 (03 §29.8)', () => {
  it('29.8 cadres and honours come in once by cadreUid; what says nothing new changes nothing', async () => {
    for (const n of [1, 2]) parties.cadres.change(cadre(n));
    await pull();
    await pull();
    expect((await mirrored()).map(({ cadre_uid, version }) => [cadre_uid, version])).toEqual([
      ['JXM1', 1],
      ['JXM2', 1],
    ]);
    expect(await honours()).toHaveLength(2);
  });

  it('29.8 a change is taken the next day: his place with his honours, a verified honour stays, a suspected death is not settled', async () => {
    await tables(system())
      .updateTable('retired_cadre')
      .set({ suspected_dead: true })
      .where('cadre_uid', '=', 'JXM1')
      .execute();
    const honour = { ...HONOUR, verified: false };
    parties.cadres.change(cadre(1, { orgCode: 'J03', rank: '副师', changedOn: '2026-03-02', honours: [honour] }));
    await pull();
    const [first, second] = await mirrored();
    expect(first).toMatchObject({ org_code: 'J03', rank: '副师', version: 2, suspected_dead: true });
    expect(second).toMatchObject({ org_code: 'J01', version: 1 });
    const [own, other] = await honours();
    expect(own).toMatchObject({ verified: true });
    expect(own?.org_id).not.toBe(other?.org_id);
  });

  it('29.8 what does not fit is named to the city and holds up none of the others; a change of long ago comes with the weekly whole', async () => {
    parties.cadres.change(cadre(3, { orgCode: 'J99', changedOn: '2026-03-02' }));
    parties.cadres.change(cadre(4, { gender: '男', changedOn: '2026-03-02' }));
    parties.cadres.change(cadre(5, { idNo: cadre(2).idNo, changedOn: '2026-03-02' }));
    parties.cadres.change(cadre(6, { changedOn: '2026-03-02' }));
    parties.cadres.change(cadre(7, { changedOn: '2025-06-01' }));
    await pull();
    expect((await mirrored()).map(({ cadre_uid }) => cadre_uid)).toEqual(['JXM1', 'JXM2', 'JXM6']);
    const told = await tables(system())
      .selectFrom('notification')
      .select('body')
      .where('template_code', '=', 'N770')
      .execute();
    for (const uid of ['JXM3', 'JXM4', 'JXM5']) expect(told[0]?.body).toContain(uid);
    await runJob(app, 'recuperation.reconcile-cadres');
    expect((await mirrored()).map(({ cadre_uid }) => cadre_uid)).toContain('JXM7');
  });
  it('29.8 without an address or the key by which it signs nothing is asked, and the run and the log say so', async () => {
    const config: { CADRE_SYSTEM_SIGNING_KEY?: string } = app.config;
    const key = config.CADRE_SYSTEM_SIGNING_KEY;
    const warn = jest.spyOn(app.log, 'warn');
    const before = await mirrored();
    const now = () => pullCadres(system(), { whole: false });
    parties.cadres.change(cadre(9, { changedOn: '2026-03-02' }));
    delete config.CADRE_SYSTEM_SIGNING_KEY;
    const answer = await now();
    Object.assign(config, { CADRE_SYSTEM_SIGNING_KEY: key });
    expect(answer).toEqual({ 未配置: 1 });
    expect(warn.mock.calls).toContainEqual([{ missing: 'CADRE_SYSTEM_SIGNING_KEY' }, expect.any(String)]);
    expect(await mirrored()).toEqual(before);
    expect(await now()).not.toHaveProperty('未配置');
    expect((await mirrored()).map(({ cadre_uid }) => cadre_uid)).toContain('JXM9');
    warn.mockRestore();
  });
});

const CORRECT = `mutation ($id: ID!, $version: Int!, $correction: RetiredCadreCorrection!) {
  correctRetiredCadre(id: $id, version: $version, correction: $correction, reason: "与本人身份证原件核对后更正") { version birthDate }
}`;

it('R29-1 whose data are wrong is listed, and comes into question once his number and birthday are corrected', async () => {
  parties.cadres.change(cadre(8, { idNo: '310109195001010000', birthDate: null, changedOn: '2026-03-02' }));
  await pull();
  const of = async () => {
    const one = (await mirrored()).find(({ cadre_uid }) => cadre_uid === 'JXM8');
    if (!one) throw new Error('nobody');
    return one;
  };
  const { id, version } = await of();
  const facts = async () => (await readCadres(system(), { ids: [id] }))[0];
  expect(await facts()).toMatchObject({ idValid: false, birthDate: null });
  const correct = (who: Browser, correction: object) => who.run(CORRECT, { id, version, correction });
  expect(await correct(city, {})).toMatchObject({ code: 'BAD_INPUT' });
  expect(await correct(city, { idNo: '310109195001010000' })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await correct(city, { idNo: cadre(2).idNo })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await correct(await app.as('jx_j01'), { birthDate: '1950-01-01' })).toMatchObject({ code: 'FORBIDDEN' });
  const right = { idNo: cadre(8).idNo, birthDate: '1950-01-01' };
  expect((await correct(city, right)).data.correctRetiredCadre).toEqual({
    version: version + 1,
    birthDate: '1950-01-01',
  });
  expect(await correct(city, right)).toMatchObject({ code: 'E-0504' });
  expect(await facts()).toMatchObject({ idValid: true, birthDate: '1950-01-01' });
});

it('29.8 a sheet renews whom the mirror knows; a number of another person is wrong', async () => {
  await addCadres(app, [{ org: 'J01', uid: 'JXS1', idNo: buildIdNumber('310109', '1948-02-03', 401) }]);
  const TITLES = ['人员编号', '军休机构编号', '姓名', '身份证号', '性别', '出生日期', '类别', '原职级'];
  const row = (uid: string, idNo: string) => [uid, 'J02', '赵建国', idNo, '男', '1948-02-04', '退休', '副师'];
  const server = await serverOf(app);
  const file = await sheetWith(TITLES, [
    row('JXS1', buildIdNumber('310109', '1948-02-04', 402)),
    row('JXS2', buildIdNumber('310109', '1948-02-05', 403)),
  ]);
  expect(await sendSheet(server, city, 'retired-cadres/import', file)).toMatchObject({ imported: 2, faults: [] });
  const found = await tables(system())
    .selectFrom('retired_cadre')
    .select(['cadre_uid', 'org_code', 'rank', 'birth_date', 'version'])
    .where('cadre_uid', 'like', 'JXS%')
    .orderBy('cadre_uid')
    .execute();
  expect(found).toMatchObject([
    { cadre_uid: 'JXS1', org_code: 'J02', rank: '副师', birth_date: '1948-02-04', version: 2 },
    { cadre_uid: 'JXS2', version: 1 },
  ]);
  const wrong = await sheetWith(TITLES, [row('JXS3', buildIdNumber('310109', '1948-02-05', 403))]);
  const { faults } = await sendSheet(server, city, 'retired-cadres/check', wrong);
  expect(faults).toMatchObject([{ row: 2, column: '身份证号' }]);
  await server.close();
});
