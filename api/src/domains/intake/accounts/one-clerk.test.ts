import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { agentDesk } from '../../../../test/agents.ts';
import { readBuilt } from '../../../../test/cases.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { applicant, applied, scan } from '../../../../test/intake.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { amend } from '../../../../test/window.ts';
import { readForms } from '../../cases/index.ts';
import { buildBankAccount } from '../../people/index.ts';

const { desk, system, stranger } = agentDesk('intake_one_clerk');
const MARK = '更正人与确认人为同一人';
const PAPER =
  'mutation ($input: ConfirmAccountOnPaperInput!) { confirmAccountOnPaper(input: $input) { version state oneClerk } }';

let server: FastifyInstance;
beforeAll(async () => {
  server = await serverOf(desk.app);
});
afterAll(() => server.close());

let accounts = 620_000;
async function correct(clerk: Browser, id: string) {
  accounts += 1;
  const form = (await readForms(system(), [id])).get(id);
  const { version } = await readBuilt(system(), id);
  const bankAccount = buildBankAccount(`620000000000${accounts}`);
  expect((await amend(clerk, { id, version, form: { ...form, bankAccount } })).code).toBeUndefined();
}
async function confirmOnPaper(clerk: Browser, id: string, version: number) {
  const { fileId } = await scan(clerk);
  const { data } = await clerk.run(PAPER, { input: { requestId: randomUUID(), caseId: id, version, fileId } });
  return data.confirmAccountOnPaper as { version: number; state: string; oneClerk: boolean };
}
const markedFor = async (browser: Browser) => {
  const { data } = await browser.run(
    '{ cases(queue: ALL, filter: { accountOneClerk: true }, first: 50) { nodes { id accountOneClerk } } }',
  );
  return (data.cases as { nodes: { id: string; accountOneClerk: boolean }[] }).nodes;
};
const exported = async (browser: Browser, filter: object) => {
  const url = `/exports/cases.xlsx?queue=ALL&sort=CASE_NO:ASC&filter=${encodeURIComponent(JSON.stringify(filter))}`;
  return readSheet(await fetchExport(server, browser, url));
};

describe('01 §13.5 an account that one clerk has corrected and confirmed on paper', () => {
  it('is marked on the case, in lists and exports, and found by the district’s officers alone; another clerk’s is not', async () => {
    const [same, two] = [
      await applied(await applicant(desk.app, stranger())),
      await applied(await applicant(desk.app, stranger())),
    ];
    const [clerk, other] = [await desk.app.as('clerk_hk'), await desk.app.as('clerk_hk2')];
    for (const { id } of [same, two]) await correct(clerk, id);
    expect(await confirmOnPaper(clerk, same.id, 1)).toMatchObject({ state: 'CONFIRMED', oneClerk: true });
    expect(await confirmOnPaper(other, two.id, 1)).toMatchObject({ state: 'CONFIRMED', oneClerk: false });

    const officer = await desk.app.as('officer_hk');
    expect(await markedFor(officer)).toEqual([{ id: same.id, accountOneClerk: true }]);
    expect(await markedFor(await desk.app.as('clerk_pd'))).toEqual([]);
    const all = await exported(officer, {});
    const marks = all.rows.flatMap((row) => (row.银行账户 ? [[row.一件事编号, row.银行账户]] : []));
    expect(marks).toEqual([[same.caseNo, MARK]]);
    const found = await exported(officer, { accountOneClerk: true });
    expect(found.rows.map((row) => row.一件事编号)).toEqual([same.caseNo]);
    expect([...found.header.values()].join()).toContain(`银行账户：${MARK}`);
  });

  it('is marked no longer once another account stands there, nor where the person has confirmed it himself', async () => {
    const own = await applicant(desk.app, stranger());
    const { id } = await applied(own);
    const clerk = await desk.app.as('clerk_hk');
    await correct(clerk, id);
    await confirmOnPaper(clerk, id, 1);
    const isMarked = async () => (await markedFor(clerk)).some((one) => one.id === id);
    expect(await isMarked()).toBe(true);
    await correct(clerk, id);
    expect(await isMarked()).toBe(false);
    const confirm =
      'mutation ($input: ConfirmMyAccountInput!) { confirmMyAccount(input: $input) { account { state } } }';
    const { data } = await own.run(confirm, { input: { requestId: randomUUID(), id, version: 3 } });
    expect(data.confirmMyAccount).toEqual({ account: { state: 'CONFIRMED' } });
    expect(await isMarked()).toBe(false);
  });

  it('is for those who supervise: the applicant and his agent cannot ask for the mark', async () => {
    const own = await applicant(desk.app, stranger());
    const { id } = await applied(own);
    const ask = (fields: string) =>
      own.run(`query ($id: ID!) { myApplication(id: $id) { account { ${fields} } } }`, { id });
    expect((await ask('version state')).code).toBeUndefined();
    expect((await ask('version oneClerk')).message).toContain('oneClerk');
  });
});
