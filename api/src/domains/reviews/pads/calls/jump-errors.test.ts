import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { fetchExport, readSheet } from '../../../../../test/exports.ts';
import { padDesk } from '../../../../../test/pad-desk.ts';
import { buildCounter, callPad, takeCounter } from '../../../../../test/pads.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { pursueCalls } from './pursue-calls.ts';

const { desk, system, service, called } = padDesk('pad_jump_errors');
let server: Awaited<ReturnType<typeof serverOf>>;
let tech: Browser;

/** One failure of a pad that does not answer, and one of a counter without any. */
beforeAll(async () => {
  server = await serverOf(desk.app);
  await called(await service());
  for (let tried = 0; tried < 3; tried += 1) {
    desk.app.clock.advance(3_000);
    await pursueCalls(system());
  }
  const other = await desk.app.as('clerk_hk2');
  await takeCounter(other, (await buildCounter(desk.head, '9')).id);
  expect((await callPad(other, await service())).code).toBeUndefined();
  tech = await desk.app.as('tech_city');
}, 60_000);
afterAll(() => server.close());

const LIST = 'query ($filter: JumpErrorFilter) { jumpErrors(filter: $filter, first: 50) { nodes { code padNo } } }';
const listed = async (browser: Browser, filter: object = {}) =>
  ((await browser.run(LIST, { filter })).data.jumpErrors as { nodes: { code: string }[] }).nodes.map(
    ({ code }) => code,
  );
const url = (filter: object = {}) => `/exports/jump-errors.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`;
const rowsOf = async (browser: Browser, filter?: object) =>
  (await readSheet(await fetchExport(server, browser, url(filter)), '时间')).rows;

describe('跳转异常 (R9.2.2)', () => {
  it('are found by pad, by code and by day, and taken away as a file with the same rows', async () => {
    expect(await listed(tech)).toEqual(['NO_PAD', 'NO_ANSWER']);
    expect(await listed(tech, { search: desk.pad.padNo })).toEqual(['NO_ANSWER']);
    expect(await listed(tech, { search: 'no_pad' })).toEqual(['NO_PAD']);
    expect(await listed(tech, { from: '2026-03-09', to: '2026-03-09' })).toHaveLength(2);
    expect(await listed(tech, { from: '2026-03-10' })).toEqual([]);
    expect(await rowsOf(tech)).toHaveLength(2);
    expect(await rowsOf(tech, { search: 'NO_PAD' })).toHaveLength(1);
  });

  it('says what is wrong with a day or a search', async () => {
    for (const filter of [{ from: '2026-13-01' }, { to: 'x' }, { search: 'x'.repeat(65) }])
      expect((await tech.run(LIST, { filter })).code).toBe('BAD_INPUT');
    expect((await fetchExport(server, tech, url({ from: 'x' }))).statusCode).toBe(400);
  });

  it('the file is for who tests the jump; a head sees the list of the own centre alone', async () => {
    expect(await listed(desk.head)).toHaveLength(2);
    expect((await fetchExport(server, desk.head, url())).statusCode).toBe(403);
    expect((await fetchExport(server, undefined, url())).statusCode).toBe(401);
    expect((await desk.clerk.run(LIST)).code).toBe('FORBIDDEN');
  });
});
