import { randomUUID } from 'node:crypto';
import { sql } from '../../src/database/sql.ts';
import { tables } from '../../src/database/tables.ts';
import { demoKeyPair } from '../../src/platform/access/demo/demo-accounts.ts';
import { sm2Sign } from '../../src/platform/crypto/index.ts';
import { type Ctx, type ModuleDefinition, transaction } from '../../src/platform/kernel/index.ts';
import { relayOf } from '../../src/platform/outbox/index.ts';
import { type PaymentClaim, type PreparedBatch, preparePayment } from '../../src/platform/payments/index.ts';
import type { Browser } from '../access.ts';
import { type Counterparts, startCounterparts } from '../counterparts.ts';
import { type Product, product } from '../product.ts';
import { until } from '../until.ts';
import { condolenceModule } from './purpose.ts';

/** The product with 资金监管平台 over real HTTP and the four who pay; the platform takes batches and pays when told. */
export interface PayingApp extends Product {
  parties: Counterparts;
  clerk: Browser;
  chief: Browser;
  director: Browser;
  system(): Ctx;
  drain(): Promise<void>;
}

/** Where a trial differs: who hears what was paid, and which process takes the platform's messages. */
interface PayingOptions {
  domain?: ModuleDefinition;
  gatewayUrl?: string;
}

export async function payingApp(
  name: string,
  now = '2026-03-02T10:00:00+08:00',
  { domain = condolenceModule, gatewayUrl }: PayingOptions = {},
): Promise<PayingApp> {
  const app = await product(name, { now, further: [domain] });
  for (const module of app.registry.modules.filter((m) => m.name === 'exchange'))
    await module.demo?.(app.context({ kind: 'SYSTEM', name: '系统初始化' }));
  const parties = await startCounterparts(app, gatewayUrl);
  parties.fund.manner = { ...parties.fund.manner, pays: false };
  const close = app.close;
  return Object.assign(app, {
    parties,
    clerk: await app.as('clerk_hk'),
    chief: await app.as('chief_hk'),
    director: await app.as('director_hk'),
    system: () => app.context({ kind: 'SYSTEM', name: '测试' } as const),
    drain: () => relayOf(app).drain(),
    close: async () => {
      await parties.close();
      await close();
    },
  });
}

/** Another time, at which the three have signed in anew. */
export async function at(app: PayingApp, time: Date): Promise<void> {
  app.clock.set(time);
  await app.clerk.arrive('clerk_hk');
  await app.chief.arrive('chief_hk');
  await app.director.arrive('director_hk');
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number with a right check digit, fictional. */
export function idNoOf(n: number): string {
  const body = `310109${19600101 + (n % 28)}${String(n).padStart(3, '0')}`;
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

/** A claim of the example; `n` names it. */
export const claim = (n: number, changes: Partial<PaymentClaim> = {}): PaymentClaim => ({
  record: { type: 'condolence', id: randomUUID() },
  name: `测试${n}`,
  idNo: idNoOf(n),
  amount: '8500.00',
  bankCode: '102290',
  account: `622202100000${String(n).padStart(4, '0')}`,
  holder: `测试${n}`,
  ...changes,
});

export const claims = (count: number): PaymentClaim[] => Array.from({ length: count }, (_, n) => claim(n + 1));

export async function prepared(
  app: PayingApp,
  items: readonly PaymentClaim[],
  who = app.clerk,
): Promise<PreparedBatch> {
  return transaction(await who.ctx(), (tx) => preparePayment(tx, { purpose: 'CONDOLENCE', items }));
}

const ACT =
  'mutation ($input: RecordActInput!) { outcome: advancePaymentBatches(input: $input) { ok rows { result code message } } }';
const SIGN =
  'mutation ($input: FlowSignatureRequestInput!) { asked: requestFlowSignature(input: $input) { id payload digest lines } }';

export const batchOf = (app: PayingApp, id: string) =>
  tables(app.system()).selectFrom('payment_batch').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
export const itemsOf = (app: PayingApp, batchId: string) =>
  tables(app.system()).selectFrom('payment_item').selectAll().where('batch_id', '=', batchId).orderBy('seq').execute();

/** A step of a batch; a refusal as its code and words. */
export async function act(app: PayingApp, who: Browser, action: string, id: string, more: object = {}) {
  const { version } = await batchOf(app, id);
  const { data, code, message } = await who.run(ACT, {
    input: { action, requestId: randomUUID(), rows: [{ id, version }], ...more },
  });
  if (code) return { result: 'REFUSED', code, message };
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}

/** Asks for a signature, for the version that stands. */
export async function askSignature(app: PayingApp, who: Browser, id: string, action = 'approve') {
  const { version } = await batchOf(app, id);
  const { data, code, message } = await who.run(SIGN, { input: { recordType: 'paymentBatch', id, version, action } });
  if (code) throw new Error(`${code} ${message}`);
  return data.asked as { id: string; payload: string; digest: string; lines: string[] };
}

/** Approves as the director does: reads, signs, sends. */
export async function approve(app: PayingApp, id: string, login = 'director_hk', who = app.director) {
  const asked = await askSignature(app, who, id);
  const signature = { requestId: asked.id, signature: sm2Sign(asked.payload, demoKeyPair(login)) };
  return act(app, who, 'approve', id, { signature });
}

/** A batch that three persons have brought to the platform, and that it has taken. */
export async function accepted(app: PayingApp, items: readonly PaymentClaim[]): Promise<PreparedBatch> {
  const batch = await prepared(app, items);
  await approved(app, batch.id);
  await app.drain();
  await until(async () => (await batchOf(app, batch.id)).platform_no !== null);
  return batch;
}

/** Submits, reviews and approves. */
export async function approved(app: PayingApp, id: string): Promise<void> {
  const steps = [
    await act(app, app.clerk, 'submit', id),
    await act(app, app.chief, 'review', id),
    await approve(app, id),
  ];
  for (const step of steps) if (step?.result !== 'OK') throw new Error(JSON.stringify(step));
}

/** Who was told by a template, with the level. */
export const told = (app: PayingApp, template: string) =>
  tables(app.system())
    .selectFrom('notification as n')
    .innerJoin('user_account as u', 'u.id', 'n.receiver_user_id')
    .select(['u.login_name as login', 'n.priority'])
    .distinct()
    .where('n.template_code', '=', template)
    .orderBy(sql`n.priority`)
    .execute();
