import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { tables } from '../src/database/tables.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import { accept, report } from './case-acts.ts';
import { type BuiltCase, buildCase } from './cases.ts';
import { type Product, product } from './product.ts';

interface Desk {
  app: Product;
  street: Browser;
}

export const STREET = '310109009';
const PLAN = `query ($id: ID!) { followUpPlan(id: $id) { id version planNo personName nextDue lastOn lastOutcome unreached ownerName state
  employmentState employmentSince employmentSource insured insuredSince insuredSource toVerify confidence callsStopped reviewOn
  flow { availableActions { action } history { action } } } }`;
const HISTORY = `query ($id: ID) { followUpRecords(filter: { planId: $id }, first: 50) { nodes { id onDay way outcome source employmentState employerName jobPost
  startedOn insured monthlyIncomeMasked remarkMasked } } }`;
const RECORD = `mutation ($id: ID!, $reached: Boolean!, $input: FollowUpEntryInput!, $until: Date, $q: ID!) {
  recordFollowUp(planId: $id, reached: $reached, input: $input, pauseUntil: $until, requestId: $q) { id nextDue lastOutcome } }`;
export const ACT =
  'mutation ($input: RecordActInput!) { advanceFollowUpPlans(input: $input) { ok rows { code message } } }';

/** What a contact on 2026-04-10 says. */
export const JOBLESS = { onDay: '2026-04-10', way: 'PHONE', employmentState: 'UNEMPLOYED' };

/** The product of a test file, opened before its tests with the officer of a street; each test begins on 2026-03-10. */
export function followUpDesk(database: string) {
  const desk = {} as Desk;

  beforeAll(async () => {
    desk.app = await product(database, { now: '2026-03-10T02:00:00Z' });
  }, 180_000);
  afterAll(() => desk.app.close());
  // Each begins on the day of the examples, whatever the one before has come to.
  beforeEach(() => at('2026-03-10'));

  const system = (): Ctx => desk.app.context({ kind: 'SYSTEM', name: '测试' });
  /** The clock stands still at ten o'clock of a day; the officer has signed in that day. */
  async function at(day: string, time = '10:00'): Promise<void> {
    desk.app.clock.set(new Date(`${day}T${time}:00+08:00`));
    desk.street = await desk.app.as('street_oyl');
  }

  /** A placement that ends today, and the plan that began with it. */
  async function placed(form: Readonly<Record<string, unknown>> = {}, only = ['M01']): Promise<BuiltCase> {
    const built = await buildCase(system(), {
      only,
      street: STREET,
      form: { placementType: 'ZYLQ', personCategory: 'SERGEANT', dischargeDate: '2026-03-01', ...form },
    });
    const accepted = await accept(await desk.app.as('clerk_oyl'), built);
    await report(desk.app, accepted, 'done', ['M01']);
    return accepted;
  }
  const planOf = async (caseId: string) =>
    tables(system()).selectFrom('follow_up_plan').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  async function followed() {
    const plan = await planOf((await placed()).id);
    if (!plan) throw new Error('no plan began');
    return plan;
  }

  const view = async (id: string, who = desk.street) =>
    (await who.run(PLAN, { id })).data.followUpPlan as Record<string, unknown> & { version: number };
  const history = async (id: string) =>
    ((await desk.street.run(HISTORY, { id })).data.followUpRecords as { nodes: Record<string, unknown>[] }).nodes;
  const record = (
    id: string,
    input: object,
    { reached = true, until = null as string | null, who = desk.street } = {},
  ) => who.run(RECORD, { id, reached, input, until, q: randomUUID() });
  async function act(id: string, action: string, more: object = {}, who = desk.street) {
    const { version } = await view(id, who);
    const input = { action, requestId: randomUUID(), rows: [{ id, version }], ...more };
    const { data, code } = await who.run(ACT, { input });
    return code ?? (data.advanceFollowUpPlans as { rows: { code: string | null }[] }).rows[0]?.code ?? 'OK';
  }
  /** Open to-dos of a record. */
  const tasks = (id: string) =>
    tables(system())
      .selectFrom('task')
      .select(['kind', 'title', 'assignee_id'])
      .where('record_id', '=', id)
      .where('closed_at', 'is', null)
      .execute();

  return { desk, system, at, placed, planOf, followed, view, history, record, act, tasks };
}
