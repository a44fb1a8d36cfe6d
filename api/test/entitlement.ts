import { rows, sql } from '../src/database/sql.ts';
import { demoPlacement } from '../src/domains/entitlement/demo/demo-placements.ts';
import { keepRecords } from '../src/domains/entitlement/placement/placement-record.ts';
import type { PlacementContent } from '../src/domains/entitlement/placement/record.schema.ts';
import { screen } from '../src/domains/entitlement/placement/screen.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { relayOf } from '../src/platform/outbox/index.ts';
import type { Browser } from './access.ts';
import { type Counterparts, startCounterparts } from './counterparts.ts';
import { type Product, product } from './product.ts';

/** The product with 安置系统 and 社保系统 over real HTTP; they say nothing by themselves. */
export interface EntitlementApp extends Product {
  parties: Counterparts;
  system(): Ctx;
  /** Sends what the outbox holds. */
  drain(): Promise<void>;
}

export async function entitlementApp(name: string, now: string): Promise<EntitlementApp> {
  const app = await product(name, { now });
  for (const module of app.registry.modules.filter((m) => m.name === 'exchange')) {
    await module.demo?.(app.context({ kind: 'SYSTEM', name: '系统初始化' }));
  }
  const parties = await startCounterparts(app);
  Object.assign(parties.social, { acknowledges: false, returnsResults: false });
  parties.social.differences.clear();
  parties.placement.journal.length = 0;
  const close = app.close;
  return Object.assign(app, {
    parties,
    system: () => app.context({ kind: 'SYSTEM', name: '测试' } as const),
    drain: () => relayOf(app).drain(),
    close: async () => {
      await parties.close();
      await close();
    },
  });
}

/** A soldier to whom a job is to be assigned, reported on the first day of the month before unless said. */
export function soldier(n: number, changes: Partial<PlacementContent> = {}): PlacementContent {
  return {
    ...demoPlacement(n),
    placementRegion: '310109',
    reportedOn: '2026-03-02',
    dischargeDate: '2026-03-01',
    ...changes,
  };
}

/** Enters records as a pull would, without 安置系统. */
export async function enter(ctx: Ctx, contents: readonly PlacementContent[]): Promise<void> {
  await transaction(ctx, async (tx) => screen(tx, await keepRecords(tx, contents)));
}

export interface Listed {
  id: string;
  version: number;
  candidateNo: string;
  personId: string;
  state: string;
  matchResult: string;
  consentState: string;
  pensionState: string;
  medicalState: string;
  waitingStart: string;
  waitingEnd: string | null;
  batchId: string | null;
  failureReason: string | null;
  recordNo: string;
}

/** The list as it lies in the database, by the placement record's number. */
export async function listed(ctx: Ctx): Promise<Map<string, Listed>> {
  const found = await rows<Listed>(
    ctx,
    sql`select c.id, c.version, c.candidate_no as "candidateNo", c.person_id as "personId", c.state, c.match_result as "matchResult",
          c.consent_state as "consentState", c.pension_state as "pensionState", c.medical_state as "medicalState",
          c.waiting_start as "waitingStart", c.waiting_end as "waitingEnd", c.batch_id as "batchId", c.failure_reason as "failureReason",
          r.record_no as "recordNo"
        from entitlement_candidate c join placement_record r on r.id = c.placement_record_id order by c.id`,
  );
  return new Map(found.map((one) => [one.recordNo, one]));
}

export async function getListed(ctx: Ctx, recordNo: string): Promise<Listed> {
  const one = (await listed(ctx)).get(recordNo);
  if (!one) throw new Error(`${recordNo} is not on the list`);
  return one;
}

const ACT = (field: string) => `mutation ($input: RecordActInput!) { act: ${field}(input: $input) {
  ok skipped failed rows { id title result code message } } }`;

/** One act as the console sends it. */
export async function actOn(
  browser: Browser,
  field: 'advanceCandidates' | 'advanceEntitlementBatches' | 'answerConfirmations',
  action: string,
  records: readonly { id: string; version: number }[],
  input: object = {},
) {
  const picked = records.map(({ id, version }) => ({ id, version }));
  const { data, code, message } = await browser.run(ACT(field), {
    input: { action, requestId: crypto.randomUUID(), rows: picked, ...input },
  });
  return {
    result: data.act as { ok: number; rows: { result: string; code: string | null }[] } | undefined,
    code,
    message,
  };
}

export interface BatchView {
  id: string;
  version: number;
  batchNo: string;
  state: string;
  count: number;
  parts: number;
  ackedParts: number;
  resultsReceived: number;
  succeeded: number;
  failed: number;
  ackAt: string | null;
}

export async function batchOf(ctx: Ctx, id: string): Promise<BatchView> {
  const [batch] = await rows<BatchView>(
    ctx,
    sql`select id, version, batch_no as "batchNo", state, count, parts, acked_parts as "ackedParts",
          results_received as "resultsReceived", succeeded, failed, ack_at as "ackAt" from entitlement_batch where id = ${id}`,
  );
  if (!batch) throw new Error(`no batch ${id}`);
  return batch;
}

/** Matched persons in a batch of their district, released and pushed. */
export async function pushedBatch(app: EntitlementApp): Promise<BatchView> {
  const officer = await app.as('officer_hk');
  const { data, code } = await officer.run(
    'mutation ($id: ID!) { createEntitlementBatch(requestId: $id) { id version } }',
    { id: crypto.randomUUID() },
  );
  if (code) throw new Error(code);
  const made = data.createEntitlementBatch as { id: string; version: number };
  const released = await actOn(await app.as('chief_hk'), 'advanceEntitlementBatches', 'release', [made]);
  if (released.result?.ok !== 1) throw new Error(JSON.stringify(released));
  await app.job('entitlement.dispatch');
  await app.drain();
  return batchOf(app.system(), made.id);
}
