import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import { Browser } from '../access.ts';
import { readCases } from '../bulk-cases.ts';
import type { BuiltCase } from '../cases.ts';
import { fetchExport } from '../exports.ts';
import { criteria, oldCases, propose, readRun } from '../historic.ts';
import { type Product, product } from '../product.ts';
import { auditOf } from './audit.ts';
import { serverOf } from './http.ts';

let app: Product;
let server: FastifyInstance;
let cases: BuiltCase[];
let runId: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('historic_scope');
  server = await serverOf(app);
  cases = await oldCases(system(), 2);
  const { run } = await propose(await app.as('city_officer'), { seen: 2 });
  runId = run?.id ?? '';
});
afterAll(async () => {
  await server.close();
  await app.close();
});

/** The rights of the city bureau over one district: what a role made by hand could bring about. */
async function ofPudong(): Promise<Browser> {
  const browser = await app.as('city_officer2');
  const own = browser.ctx.bind(browser);
  browser.ctx = async () => {
    const ctx = await own();
    if (ctx.actor.kind !== 'USER') throw new Error('could not sign in');
    return { ...ctx, actor: { ...ctx.actor, scope: { kind: 'DISTRICT', districtCode: '310115' } } };
  };
  return browser;
}

const CALLS: Readonly<Record<string, [document: string, variables: () => Record<string, unknown>]>> = {
  'Query.historicCases': [
    'query ($c: HistoricCriteria!) { historicCases(tool: RETURN, criteria: $c) { count } }',
    () => ({ c: criteria }),
  ],
  'Mutation.proposeHistoricRun': [
    'mutation ($input: ProposeHistoricRunInput!) { proposeHistoricRun(input: $input) { id } }',
    () => ({ input: { requestId: randomUUID(), tool: 'RETURN', criteria, seen: 9, reasonCode: 'R08' } }),
  ],
  'Query.historicGoLiveDay': ['{ historicGoLiveDay }', () => ({})],
  'Query.historicRuns': ['{ historicRuns { nodes { id } } }', () => ({})],
  'Query.historicRun': ['query ($id: ID!) { historicRun(id: $id) { id } }', () => ({ id: runId })],
  'Query.historicPlaces': ['query ($id: ID!) { historicPlaces(id: $id) { cases } }', () => ({ id: runId })],
  'Query.historicTrial': ['query ($id: ID!) { historicTrial(id: $id) { change } }', () => ({ id: runId })],
};
const READ_ONLY = ['Query.historicRuns', 'Query.historicRun', 'Query.historicPlaces', 'Query.historicTrial'];
const codeOf = async (browser: Browser, path: string) => {
  const [document, variables] = CALLS[path] ?? ['', () => ({})];
  return (await browser.run(document, variables())).code;
};

describe('the tools for historic data', () => {
  it.each(Object.keys(CALLS))(
    '%s is closed to who is not signed in and to every role but the city bureau',
    async (path) => {
      expect(await codeOf(new Browser(app), path)).toBe('UNAUTHENTICATED');
      for (const name of [
        'clerk_hk',
        'head_hk',
        'officer_hk',
        'chief_hk',
        'city_centre',
        'tech_city',
        'biz_admin',
        'sys_admin',
      ])
        expect({ name, code: await codeOf(await app.as(name), path) }).toEqual({ name, code: 'FORBIDDEN' });
      expect(await codeOf(await app.as('aud_admin'), path)).toBe(READ_ONLY.includes(path) ? undefined : 'FORBIDDEN');
    },
  );

  it('are out of sight for another scope: the run answers as an absent one, and the audit log knows', async () => {
    const stranger = await ofPudong();
    const trespasses = await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        for (const path of ['Query.historicRun', 'Query.historicPlaces', 'Query.historicTrial'])
          expect({ path, code: await codeOf(stranger, path) }).toEqual({ path, code: 'NOT_FOUND' });
      },
      3,
    );
    expect(trespasses.map(({ objectId }) => objectId)).toEqual([runId, runId, runId]);
    const { data } = await stranger.run('{ historicRuns { nodes { id } } }');
    expect(data.historicRuns).toEqual({ nodes: [] });
    const counted = await stranger.run(
      'query ($c: HistoricCriteria!) { historicCases(tool: RETURN, criteria: $c) { count } }',
      { c: criteria },
    );
    expect(counted.data.historicCases).toEqual({ count: 0 });
  });

  it('are neither approved nor sent back by their starter, a stranger or a lesser role', async () => {
    const approve = 'mutation ($id: ID!) { approveBatch(id: $id) { id } }';
    const decline = 'mutation ($id: ID!) { declineBatch(id: $id, reason: "截止日期不正确") { id } }';
    for (const document of [approve, decline]) {
      const codes = await Promise.all(
        [
          new Browser(app),
          await app.as('city_officer'),
          await ofPudong(),
          await app.as('chief_hk'),
          await app.as('city_centre'),
        ].map(async (browser) => (await browser.run(document, { id: runId })).code),
      );
      expect(codes).toEqual(['UNAUTHENTICATED', 'E-0004', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN']);
    }
    expect((await readRun(await app.as('city_officer2'), runId)).batch).toMatchObject({ state: 'PROPOSED', ok: 0 });
    expect(
      await readCases(
        system(),
        cases.map(({ id }) => id),
      ),
    ).toEqual(cases);
  });

  it('give their files to the city bureau and the auditor alone', async () => {
    for (const file of ['report.xlsx', 'trial.xlsx']) {
      const url = `/exports/historic/${runId}/${file}`;
      const statusOf = async (browser?: Browser) => (await fetchExport(server, browser, url)).statusCode;
      expect(await statusOf()).toBe(401);
      expect(await statusOf(await app.as('chief_hk'))).toBe(403);
      expect(await statusOf(await app.as('aud_admin'))).toBe(200);
      expect((await fetchExport(server, await app.as('aud_admin'), url.replace(runId, randomUUID()))).statusCode).toBe(
        404,
      );
    }
  });
});
