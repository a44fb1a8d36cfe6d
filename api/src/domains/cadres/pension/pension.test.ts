import { randomUUID } from 'node:crypto';
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
import { pensionBatchTable } from './batch/batch.record.ts';
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
  expect(await disagreements(system(), [pensionQueryTable, pensionBatchTable])).toEqual([]);
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

it('§31.6 asks for many in the background, each with the purpose; leaves a source that is down alone, and asks nobody twice', async () => {
  const START = `mutation ($ids: [ID!], $input: PensionQueryInput!, $q: ID!) {
    startPensionBatch(cadreIds: $ids, input: $input, requestId: $q) { id total status } }`;
  const BATCH = `query ($id: ID!) { pensionBatch(id: $id) { status done found failed } pensionBatchResults(id: $id) { cadreId amount } }`;
  const begin = async (ids: readonly string[] | null) => {
    const { data, code, message } = await officer.run(START, { ids, input: FEBRUARY, q: randomUUID() });
    if (code) throw new Error(`${code} ${message}`);
    const { id } = data.startPensionBatch as { id: string };
    await world.app.job('cadres.pension-batch', { batchId: id });
    return { id, ...(await officer.run(BATCH, { id })).data };
  };
  const made = await begin(null);
  expect(made).toMatchObject({
    pensionBatch: { status: 'DONE', done: 1, found: 1, failed: 0 },
    pensionBatchResults: [{ cadreId, amount: '4321.50' }],
  });
  await world.app.job('cadres.pension-batch', { batchId: made.id });
  const kept = await rows<{ purpose: string }>(
    system(),
    sql`select purpose from pension_query where batch_id = ${made.id}`,
  );
  expect(kept).toEqual([{ purpose: 'CHECK' }]);
  world.pension.mode = 'error500';
  world.app.clock.set(new Date('2026-03-10T02:10:00Z'));
  officer = await somebodyOf(world.app, '310101', ['BIZ_OFFICER']);
  expect(await begin([cadreId])).toMatchObject({ pensionBatch: { status: 'PARTIAL', done: 1, found: 0, failed: 1 } });
  const many = Array.from({ length: 1001 }, () => randomUUID());
  expect((await officer.run(START, { ids: many, input: FEBRUARY, q: randomUUID() })).code).toBe('E-RY-13');
});
