import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { firstRow, rows, sql } from '../src/database/sql.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import { type Product, product } from './product.ts';
import { fileOf, type Person, somebodyOf } from './training-applications.ts';
import { buildCaller, type Caller } from './training-rounds.ts';
import { completedRun, publishedStandards, withBank } from './training-subsidies.ts';

interface Desk {
  app: Product;
  /** The institution. */
  caller: Caller;
  /** 虹口区, where it is. */
  officer: Browser;
  pudong: Person;
}

interface SheetRow {
  id: string;
  code: string;
  state: string;
  version: number;
  total: string;
}

const GENERATE = `mutation ($run: ID!, $q: ID!, $late: String) {
  generateSubsidyApplication(runId: $run, requestId: $q, lateReason: $late) { id version applicationNo total status payeeAccountMasked } }`;
const SAVE = `mutation ($id: ID!, $v: Int!, $input: SubsidyApplicationInput!, $files: [SubsidyMaterialInput!]) {
  saveSubsidyApplication(id: $id, version: $v, input: $input, files: $files) { version total } }`;

/** The product of a test file on 2026-06-08, opened before its tests, with standards, an institution with its bank, and what districts pay it. */
export function subsidyDesk(database: string) {
  const desk = {} as Desk;

  beforeAll(async () => {
    desk.app = await product(database, { now: '2026-06-08T10:00:00+08:00' });
    desk.caller = await buildCaller(desk.app);
    desk.officer = await desk.app.as('officer_hk');
    desk.pudong = await somebodyOf(desk.app, '310115', ['BIZ_OFFICER']);
    await publishedStandards(desk.app);
    await withBank(desk.app, desk.caller.projectId);
  }, 60_000);
  afterAll(() => desk.app.close());

  const system = (): Ctx => desk.app.context({ kind: 'SYSTEM', name: '测试' });

  /** Another time, at which everybody has signed in anew. */
  async function at(time: string): Promise<void> {
    desk.app.clock.set(new Date(`${time}+08:00`));
    const { caller, officer, pudong } = desk;
    await caller.browser.arrive(caller.browser.loginName);
    await officer.arrive('officer_hk');
    await pudong.arrive(pudong.loginName);
  }

  const generate = (runId: string, late?: string, who = desk.caller.browser) =>
    who.run(GENERATE, { run: runId, q: randomUUID(), late: late ?? null });
  const materials = async () => {
    const files = [];
    for (const kind of ['INVOICE', 'CERTIFICATES', 'PAYOUT_PLAN'])
      files.push({ kind, fileId: await fileOf(desk.caller.browser, '材料.png') });
    return files;
  };
  async function save(id: string, input: object, files: readonly object[] = []) {
    const row = await firstRow<{ version: number }>(
      system(),
      sql`select version from subsidy_application where id = ${id}`,
    );
    return desk.caller.browser.run(SAVE, { id, v: row?.version, input, files });
  }
  const sheetsOf = (applicationId: string) =>
    rows<SheetRow>(
      system(),
      sql`select id, district_code as code, state, version, total::text as total from subsidy_sheet
           where application_id = ${applicationId} order by district_code`,
    );
  async function act(who: Browser, action: string, id: string, input: object = {}) {
    const row = await firstRow<{ version: number }>(system(), sql`select version from subsidy_sheet where id = ${id}`);
    const { data, code, message } = await who.run(
      'mutation ($input: RecordActInput!) { outcome: advanceDistrictSheets(input: $input) { rows { result code message } } }',
      { input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 0 }], ...input } },
    );
    if (code) return { result: 'REFUSED', code, message };
    return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
  }

  /** A completed run with its application, complete but not handed in. */
  async function drafted() {
    await at('2026-06-08T10:00:00');
    const made = await completedRun(desk.app, desk.caller);
    await at('2026-07-14T09:00:00');
    const { data, code, message } = await generate(made.runId);
    if (code) throw new Error(`${code} ${message}`);
    const { id } = data.generateSubsidyApplication as { id: string };
    await save(id, { assessmentFee: '280.00', declared: true }, await materials());
    const [hongkou, pudong] = await sheetsOf(id);
    if (!hongkou || !pudong) throw new Error('not two sheets');
    return { ...made, id, hongkou, pudong };
  }

  /** Handed in and approved by 虹口区; the ledger is there. */
  async function ledgered() {
    const made = await drafted();
    expect(await act(desk.caller.browser, 'submit', made.hongkou.id)).toMatchObject({ result: 'OK' });
    expect(await act(desk.officer, 'districtPass', made.hongkou.id)).toMatchObject({ result: 'OK' });
    const ledger = await firstRow<{ id: string; no: string }>(
      system(),
      sql`select id, ledger_no as no from subsidy_ledger where sheet_id = ${made.hongkou.id}`,
    );
    if (!ledger) throw new Error('no ledger');
    return { ...made, ledger };
  }
  const stateOf = async (table: string, id: string) =>
    (await firstRow<{ state: string }>(system(), sql`select state from ${sql.table(table)} where id = ${id}`))?.state;

  return { desk, system, at, generate, materials, save, sheetsOf, act, drafted, ledgered, stateOf };
}
