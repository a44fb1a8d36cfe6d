import { randomUUID } from 'node:crypto';
import { rows, sql } from '../src/database/sql.ts';
import { instantOf } from '../src/platform/calendar/index.ts';
import { storeFile } from '../src/platform/files/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import { accept } from './case-acts.ts';
import { type BuiltCase, buildCase } from './cases.ts';
import { type Departments, openGateway, subCaseOf } from './feedback.ts';
import { type Product, product } from './product.ts';
import { samplePdf } from './sample-files.ts';

const PLAN = `id version state plannedOn paused ruleNo ruleVersion triggerTitle finishTitle deferCount note
  interventions { words reasonText stateTitle } flow { availableActions { action } }`;
export interface Plan {
  id: string;
  version: number;
  state: string;
  plannedOn: string | null;
  paused: boolean;
  ruleNo: string;
  ruleVersion: number;
  triggerTitle: string;
  note: string | null;
  deferCount: number;
  interventions: { words: string; stateTitle: string }[];
  flow: { availableActions: { action: string }[] };
}
export interface Seen {
  status: string;
  finishMode: string | null;
  plan: Plan;
  history: { action: string; actionTitle: string; actorName: string; reasonText: string | null; note: string | null }[];
}

/** The window and the chief of a district, while plans come due: the product, its gateway, and a clock that tests move. */
export class AutoFinishDesk {
  readonly app: Product;
  readonly gateway: Departments;
  clerk: Browser;
  chief: Browser;

  private constructor(app: Product, gateway: Departments, [clerk, chief]: readonly [Browser, Browser]) {
    this.app = app;
    this.gateway = gateway;
    this.clerk = clerk;
    this.chief = chief;
  }

  /** On Monday 2 March 2026, 10:00. */
  static async open(name: string): Promise<AutoFinishDesk> {
    const app = await product(name, { now: '2026-03-02T02:00:00Z' });
    const gateway = await openGateway(app);
    return new AutoFinishDesk(app, gateway, [await app.as('clerk_hk'), await app.as('chief_hk')]);
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await this.app.close();
  }

  system(): Ctx {
    return this.app.context({ kind: 'SYSTEM', name: '测试' });
  }

  /** Moves the clock; sessions do not last so long. */
  async at(day: string, time = '09:30'): Promise<void> {
    this.app.clock.set(instantOf(day, time));
    this.clerk = await this.app.as('clerk_hk');
    this.chief = await this.app.as('chief_hk');
  }

  async look(built: BuiltCase, matter: string, browser: Browser = this.clerk): Promise<Seen> {
    const { data } = await browser.run(
      `query ($id: ID!) { subCase(id: $id) { status finishMode autoFinishPlan { ${PLAN} }
       flow { history { action actionTitle actorName reasonText note } } } }`,
      { id: subCaseOf(built, matter).id },
    );
    const found = data.subCase as {
      status: string;
      finishMode: string;
      autoFinishPlan: Plan;
      flow: { history: Seen['history'] };
    };
    return { ...found, plan: found.autoFinishPlan, history: found.flow.history };
  }

  /** A case accepted on 2 March whose plans have been made. */
  async accepted(...matters: string[]): Promise<BuiltCase> {
    await this.at('2026-03-02');
    const built = await accept(this.clerk, await buildCase(this.system(), { only: ['M01', ...matters] }));
    await this.app.job('offline.follow');
    return built;
  }

  /** What the scheduler would have run between the days: each working morning, and 18:00. */
  async pass(...days: string[]): Promise<void> {
    for (const day of days) {
      await this.at(day, '09:05');
      await this.app.job('offline.follow');
      await this.at(day, '18:00');
      await this.app.job('offline.execute');
    }
  }

  async uploaded(): Promise<string> {
    return (await storeFile(await this.clerk.ctx(), samplePdf(), { name: '说明.pdf' })).id;
  }

  noticesOf(template: string, built: BuiltCase, matter: string) {
    return rows<{ body: string }>(
      this.system(),
      sql`select distinct body from notification where template_code = ${template} and record_id = ${subCaseOf(built, matter).id}`,
    );
  }

  pushesOf(built: BuiltCase, matter: string, kind: string) {
    return rows<{ payload: Record<string, unknown> }>(
      this.system(),
      sql`select payload_masked as payload from outbox_message where record_id = ${subCaseOf(built, matter).id} and kind = ${kind} order by id`,
    );
  }

  intervene(browser: Browser, plan: Plan, kind: string, input: object = {}) {
    return browser.run(`mutation ($input: InterveneInput!) { interveneAutoFinish(input: $input) { ${PLAN} } }`, {
      input: {
        requestId: randomUUID(),
        planId: plan.id,
        version: plan.version,
        kind,
        reasonCode: 'IN_TRANSIT',
        reasonText: '组织部门说明材料在途',
        ...input,
      },
    });
  }

  /** Decides the intervention that waits first. */
  async decideFirst(browser: Browser, action: string, input: object = {}) {
    const { data } = await this.chief.run('{ interventions(states: [PENDING]) { nodes { id version words } } }');
    const [first] = (data.interventions as { nodes: { id: string; version: number }[] }).nodes;
    return browser.run(
      'mutation ($input: RecordActInput!) { advanceInterventions(input: $input) { ok rows { result code message } } }',
      { input: { requestId: randomUUID(), action, rows: [{ id: first?.id, version: first?.version }], ...input } },
    );
  }
}

/** Lets a rule's time be another, written by the city's centre and approved by the bureau. */
export async function changeRule(app: Product, key: string, days: number): Promise<void> {
  const centre = await app.as('city_centre');
  const city = await app.as('city_officer');
  const { data } = await centre.run('{ rules(kind: "auto-finish") { nodes { id key current { title body } } } }');
  const rule = (
    data.rules as { nodes: { id: string; key: string; current: { title: string; body: object } }[] }
  ).nodes.find((one) => one.key === key);
  const saved = await centre.run('mutation ($input: RuleDraftInput!) { saveRuleDraft(input: $input) { id version } }', {
    input: {
      requestId: randomUUID(),
      kind: 'auto-finish',
      ruleId: rule?.id,
      title: '满期未反馈',
      condition: { field: 'elapsedWorkdays', op: 'gte', value: days },
      body: rule?.current.body,
      note: '部门办理周期延长',
    },
  });
  const draft = saved.data.saveRuleDraft as { id: string; version: number };
  const step = (browser: Browser, action: string, version: number) =>
    browser.run('mutation ($input: RecordActInput!) { advanceRuleVersions(input: $input) { ok } }', {
      input: { requestId: randomUUID(), action, rows: [{ id: draft.id, version }] },
    });
  await step(centre, 'proposeToCity', draft.version);
  await step(city, 'approveNow', draft.version + 1);
}
