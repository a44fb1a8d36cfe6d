import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type ExternalDataWorld, PERSON, startExternalData } from '../../../../test/external-data-world.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { until } from '../../../../test/until.ts';
import { rows, sql } from '../../../database/sql.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { cadre } from '../register/cadre.record.ts';
import { placeOfStreet } from '../register/place.ts';
import { pensionQueryTable } from './pension-query.record.ts';

let world: ExternalDataWorld;
let officer: Browser;
let cadreId: string;
const system = () => world.app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  world = await startExternalData('cadre_pension');
  officer = await somebodyOf(world.app, '310101', ['BIZ_OFFICER']);
  cadreId = await transaction(system(), async (tx) =>
    insertRecord(
      tx,
      cadre,
      {
        person_name: '张三',
        id_no: PERSON,
        sex: '1',
        birth_date: '1945-03-12',
        street_code: '310101002',
        transfer_year: 1984,
        enterprise_name: '上海示范仪表厂',
        retire_date: '2005-03-31',
        source: 'MANUAL',
        state: 'ACTIVE',
      },
      { place: await placeOfStreet(tx, '310101002') },
    ),
  );
}, 60_000);
afterAll(() => world.close());
beforeEach(() => {
  world.pension.mode = 'ok';
});

const QUERY = `mutation ($id: ID!, $input: PensionQueryInput!) { queryPension(cadreId: $id, input: $input) {
  outcome message months { month amount insuredPlace } } }`;
const FEBRUARY = { purpose: 'CHECK', fromMonth: '202602', toMonth: '202602' };
const ask = (input: object = FEBRUARY, id = cadreId) => officer.run(QUERY, { id, input });
const attempts = async () =>
  (
    await rows<{ id: string; code: string }>(
      system(),
      sql`select message_id as id, result_code as code from exchange_call_log where direction = 'OUT' and app_id = 'RS_PENSION' order by at`,
    )
  ).map(({ id, code }) => `${id} ${code}`);

it('agrees with its table', async () => {
  expect(await disagreements(system(), [pensionQueryTable])).toEqual([]);
});

it('AC31-4 asks once more under the same id, then says so; the log has both attempts', async () => {
  world.pension.mode = 'slow';
  const answer = await ask();
  expect(answer).toMatchObject({ code: 'E-RY-11', message: '养老金数据查询超时，请稍后重试' });
  await until(async () => (await attempts()).length === 2);
  const [first = '', second] = await attempts();
  expect(first).toMatch(/ DX-5041$/);
  expect(second).toBe(first);
  const [kept] = await rows<{ outcome: string; attempts: number; purpose: string; request: string }>(
    system(),
    sql`select outcome, attempts, purpose, request_id as request from pension_query where cadre_id = ${cadreId}`,
  );
  expect(kept).toMatchObject({ outcome: 'TIMEOUT', attempts: 2, purpose: 'CHECK', request: first.split(' ')[0] });
}, 15_000);

it('§31.6 keeps a month for 24 hours, sealed; a purpose of one’s own needs its words', async () => {
  const before = world.pension.calls;
  expect((await ask()).data.queryPension).toMatchObject({
    outcome: 'FOUND',
    months: [{ month: '202602', amount: '4321.50', insuredPlace: '上海市黄浦区' }],
  });
  expect((await ask()).data.queryPension).toMatchObject({ outcome: 'CACHED', months: [{ amount: '4321.50' }] });
  expect(world.pension.calls).toBe(before + 1);
  const [kept] = await rows<{ text: string }>(system(), sql`select s::text as text from pension_snapshot s`);
  expect(kept?.text).not.toContain('4321.50');
  expect((await ask({ ...FEBRUARY, fromMonth: '202601', toMonth: '202601' })).data.queryPension).toMatchObject({
    outcome: 'NOT_FOUND',
    message: '人社系统未查询到该人员养老金信息',
  });
  expect(await ask({ ...FEBRUARY, purpose: 'OTHER' })).toMatchObject({ code: 'E-0005' });
  const elsewhere = await somebodyOf(world.app, '310109', ['BIZ_OFFICER']);
  expect((await elsewhere.run(QUERY, { id: cadreId, input: FEBRUARY })).code).toBe('NOT_FOUND');
});
