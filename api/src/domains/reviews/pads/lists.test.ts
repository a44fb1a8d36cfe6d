import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { padDesk } from '../../../../test/pad-desk.ts';
import { buildCounter, buildPad } from '../../../../test/pads.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { rows, run, sql } from '../../../database/sql.ts';

const { desk, system } = padDesk('pad_lists');
let server: Awaited<ReturnType<typeof serverOf>>;
let tech: Browser;
let far: Browser;

const PADS =
  'query ($filter: EvaluationPadFilter, $first: Int) { evaluationPads(filter: $filter, first: $first) { nodes { name } } }';
const COUNTERS =
  'query ($filter: ServiceCounterFilter, $first: Int) { serviceCounters(filter: $filter, first: $first) { nodes { counterNo } } }';
const pads = async (who: Browser, filter: object = {}) =>
  ((await who.run(PADS, { filter })).data.evaluationPads as { nodes: { name: string }[] }).nodes.map(
    ({ name }) => name,
  );
const counters = async (who: Browser, filter: object = {}) =>
  ((await who.run(COUNTERS, { filter })).data.serviceCounters as { nodes: { counterNo: string }[] }).nodes.map(
    ({ counterNo }) => counterNo,
  );
const url = (kind: string, filter: object = {}) =>
  `/exports/${kind}.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`;
const fileOf = (who: Browser | undefined, kind: string, filter?: object) => fetchExport(server, who, url(kind, filter));
const rowsOf = async (who: Browser, kind: string, filter?: object) =>
  (await readSheet(await fileOf(who, kind, filter), '服务中心')).rows;

/** Counter 3 with its pad, counter 4 with one that has reviews to send, counter 10 without any and closed. */
beforeAll(async () => {
  server = await serverOf(desk.app);
  const other = await buildPad(desk.app, desk.head, '4');
  await buildCounter(desk.head, '10');
  await run(system(), sql`update service_counter set enabled = false, name = '老兵驿站' where counter_no = '10'`);
  await run(system(), sql`update evaluation_pad set last_seen_at = ${desk.app.clock.now()}, clock_skew_seconds = 0`);
  await run(system(), sql`update evaluation_pad set queued = 2, name = '=退役报到平板' where id = ${other.padId}`);
  [tech, far] = [await desk.app.as('tech_city'), await somebodyOf(desk.app, '310115-C', ['CENTRE_HEAD'])];
}, 60_000);
afterAll(() => server.close());

describe('lists of pads and counters (01 §19: every list has filter and export)', () => {
  it('R9.2.1 pads are found by number, counter and words of the name, by state and by what somebody has to look after', async () => {
    const all = await pads(tech);
    expect(all).toHaveLength(2);
    const named = all.find((name) => name !== '=退役报到平板') ?? '';
    expect(await pads(tech, { search: '4' })).toEqual(['=退役报到平板']);
    expect(await pads(tech, { search: '报到' })).toEqual(['=退役报到平板']);
    expect(await pads(tech, { search: desk.pad.padNo })).toEqual([named]);
    expect(await pads(tech, { search: '%' })).toEqual([]);
    expect(await pads(tech, { attention: true })).toEqual(['=退役报到平板']);
    await run(
      system(),
      sql`update evaluation_pad set last_seen_at = ${new Date(desk.app.clock.now().getTime() - 91_000)}`,
    );
    expect(await pads(tech, { attention: true })).toHaveLength(2);
    await run(system(), sql`update evaluation_pad set last_seen_at = ${desk.app.clock.now()}`);
    expect(await pads(tech, { states: ['REVOKED'] })).toEqual([]);
    const [kept] = await rows<{ hash: string; mac: string }>(
      system(),
      sql`select token_hash as hash, row_mac as mac from evaluation_pad where name = '=退役报到平板'`,
    );
    await run(
      system(),
      sql`update evaluation_pad set state = 'REVOKED', token_hash = null, row_mac = null where name = '=退役报到平板'`,
    );
    expect(await pads(tech, { attention: true })).toEqual([]);
    expect(await pads(tech, { states: ['REVOKED'] })).toEqual(['=退役报到平板']);
    await run(
      system(),
      sql`update evaluation_pad set state = 'ACTIVE', token_hash = ${kept?.hash}, row_mac = ${kept?.mac} where name = '=退役报到平板'`,
    );
    expect(await pads(tech, { orgId: 'none' })).toEqual([]);
  });

  it('R9.2.1 counters by number and name, in use or not', async () => {
    expect(await counters(desk.head)).toEqual(['3', '4', '10']);
    expect(await counters(desk.head, { enabled: false })).toEqual(['10']);
    expect(await counters(desk.head, { search: '驿站' })).toEqual(['10']);
    expect(await counters(desk.head, { search: '1' })).toEqual([]);
  });

  it('the files hold what the lists show, cells that begin like a formula escaped', async () => {
    const found = await rowsOf(tech, 'evaluation-pads');
    expect(found).toHaveLength(2);
    expect(JSON.stringify(found)).toContain("'=退役报到平板");
    expect(await rowsOf(tech, 'evaluation-pads', { attention: true })).toHaveLength(1);
    expect(await rowsOf(desk.head, 'service-counters')).toHaveLength(3);
    const closed = await rowsOf(desk.head, 'service-counters', { enabled: false });
    expect(JSON.stringify(closed)).toMatch(/老兵驿站.*停用.*无/);
  });

  it('are of the own scope, for who looks after the pads; wrong filters are refused', async () => {
    expect(await pads(far)).toEqual([]);
    expect(await counters(far)).toEqual([]);
    for (const kind of ['evaluation-pads', 'service-counters']) {
      expect(await rowsOf(far, kind)).toEqual([]);
      expect((await fileOf(undefined, kind)).statusCode).toBe(401);
      expect((await fileOf(desk.clerk, kind)).statusCode).toBe(403);
      expect((await fileOf(tech, kind, { search: 'x'.repeat(65) })).statusCode).toBe(400);
      expect((await fileOf(tech, kind, { more: 1 })).statusCode).toBe(400);
    }
    for (const list of [PADS, COUNTERS])
      expect((await tech.run(list, { filter: { search: 'x'.repeat(65) } })).code).toBe('BAD_INPUT');
    expect((await desk.clerk.run(PADS)).code).toBe('FORBIDDEN');
  });

  it('a page costs the same statements however long it is', async () => {
    for (const list of [PADS, COUNTERS]) {
      const one = (await statementsOf(desk.app, () => tech.run(list, { first: 1 }))).length;
      expect((await statementsOf(desk.app, () => tech.run(list, { first: 50 }))).length).toBe(one);
    }
  });
});
