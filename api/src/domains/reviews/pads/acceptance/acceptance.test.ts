import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../../test/access.ts';
import { buildCase } from '../../../../../test/cases.ts';
import { fetchExport, readSheet } from '../../../../../test/exports.ts';
import { buildPad, callPad, give, openCall, takeCounter, waiting } from '../../../../../test/pads.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { somebodyOf } from '../../../../../test/training-applications.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
let tech: Browser;
let head: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const SPAN = { since: '2026-03-09T00:00:00+08:00', until: '2026-03-10T00:00:00+08:00' };
const NO_SPAN = { since: SPAN.until, until: SPAN.since };

interface District {
  code: string;
  pads: number;
  late: number;
  networkLoss: string;
  cells: { screen: string; calls: number; maxMs: number | null; mismatched: number; check: string }[];
}
const measure = (who: Browser, span: object = SPAN) =>
  who.run(
    `query ($since: DateTime!, $until: DateTime!) { padAcceptance(since: $since, until: $until) {
       code pads late networkLoss cells { screen calls maxMs mismatched check } } }`,
    { ...span },
  );
const keep = (who: Browser, span: object = SPAN, note = '虹口区首轮联调') =>
  who.run(
    'mutation ($since: DateTime!, $until: DateTime!, $note: String!) { keepPadAcceptance(since: $since, until: $until, note: $note) { id } }',
    { ...span, note },
  );

/** One jump from a screen: how long the page took, and whether it shows what was sent. */
async function jump(
  clerk: Browser,
  pad: Browser,
  screen: string,
  loadMs: number,
  matterName = '退役报到',
): Promise<string> {
  const built = await buildCase(system(), { only: ['M01'] });
  const { data } = await callPad(clerk, built.subCases[0]?.id ?? '', { screen });
  const { id, serviceNo } = data.callPad as { id: string; serviceNo: string };
  const waits = await waiting(pad);
  if (waits) await openCall(pad, waits);
  await pad.run(
    `mutation ($callId: ID!, $loadMs: Int!, $serviceNo: String!, $matterName: String!) { reportPadPage(callId: $callId, loadMs: $loadMs,
       serviceNo: $serviceNo, matterName: $matterName, orgName: "虹口区退役军人服务中心") }`,
    { callId: id, loadMs, serviceNo, matterName },
  );
  return id;
}

beforeAll(async () => {
  app = await product('pad_acceptance');
  server = await serverOf(app);
  [tech, head] = [await app.as('tech_city'), await app.as('head_hk')];
  const clerk = await app.as('clerk_hk');
  const pad = await buildPad(app, head, '1');
  await takeCounter(clerk, pad.counter.id);
  await jump(clerk, pad.browser, 'CASE', 240);
  await jump(clerk, pad.browser, 'CASE', 620);
  await jump(clerk, pad.browser, 'FINISH', 1400);
  await jump(clerk, pad.browser, 'ACCEPT', 300, '别的事项');
  const offline = await jump(clerk, pad.browser, 'SUB_CASE', 300);
  await give(pad.browser, offline, { late: true, clientId: randomUUID() });
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('R9.0 联调验收 (R9.2.1)', () => {
  it('is for whom the right was given, shows heads their own district, and wants a sensible time', async () => {
    expect((await measure(await app.as('clerk_hk'))).code).toBe('FORBIDDEN');
    expect((await keep(head)).code).toBe('FORBIDDEN');
    expect((await measure(tech, NO_SPAN)).code).toBe('BAD_INPUT');
    expect((await keep(tech, SPAN, '好')).code).toBe('E-0005');
    const own = (await measure(head)).data.padAcceptance as District[];
    expect(own.map(({ code }) => code)).toEqual(['310109']);
    const without = await somebodyOf(app, '310115-C', ['CENTRE_HEAD']);
    const bare = (await measure(without)).data.padAcceptance as District[];
    expect(bare).toMatchObject([{ code: '310115', pads: 0, late: 0, networkLoss: 'UNTESTED' }]);
  });

  it('16 districts and every screen: load time, data, and the network lost', async () => {
    const districts = (await measure(tech)).data.padAcceptance as District[];
    expect(districts).toHaveLength(16);
    const hongkou = districts.find(({ code }) => code === '310109');
    expect(hongkou).toMatchObject({ pads: 1, late: 1, networkLoss: 'PASSED' });
    const checks = Object.fromEntries((hongkou?.cells ?? []).map(({ screen, check }) => [screen, check]));
    expect(checks).toEqual({
      CASE: 'PASSED',
      REGISTER: 'UNTESTED',
      ACCEPT: 'FAILED',
      SUB_CASE: 'PASSED',
      OFFLINE: 'UNTESTED',
      FINISH: 'FAILED',
      BATCH: 'UNTESTED',
      RECEPTION: 'UNTESTED',
      ENROLMENT: 'UNTESTED',
      CANDIDATE: 'UNTESTED',
      RESERVE: 'UNTESTED',
      SUBSIDY: 'UNTESTED',
      FOLLOW_UP: 'UNTESTED',
    });
    expect(hongkou?.cells[0]).toMatchObject({ screen: 'CASE', calls: 2, maxMs: 620, mismatched: 0 });
    expect(districts.find(({ code }) => code === '310115')).toMatchObject({ pads: 0, networkLoss: 'UNTESTED' });
  });

  it('is kept as it was at that moment, and taken away as a file', async () => {
    const { id } = (await keep(tech)).data.keepPadAcceptance as { id: string };
    const list = (await tech.run('{ padAcceptances { nodes { id note createdByName districts { code } } } }')).data;
    expect(list.padAcceptances).toMatchObject({ nodes: [{ id, note: '虹口区首轮联调', createdByName: '何平' }] });
    const url = `/exports/pad-acceptance.xlsx?filter=${encodeURIComponent(JSON.stringify({ id }))}`;
    expect((await fetchExport(server, head, url)).statusCode).toBe(403);
    const file = await fetchExport(server, tech, url);
    const sheet = await readSheet(file, '区');
    const text = JSON.stringify(sheet);
    expect(text).toContain('虹口区');
    expect(text).toContain('办件页');
    expect(text).toContain('不通过');
  });
});
