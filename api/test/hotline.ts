import { randomUUID } from 'node:crypto';
import type { Dispatch } from '../sandbox/hotline.ts';
import { firstRow, rows, run, sql } from '../src/database/sql.ts';
import { instantOf } from '../src/platform/calendar/index.ts';
import { loadDemoApps } from '../src/platform/exchange/demo/load-demo-apps.ts';
import { drawPdf, storeFile } from '../src/platform/files/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import { relayOf } from '../src/platform/outbox/index.ts';
import type { Browser } from './access.ts';
import { type BuiltCase, buildCase, type CaseOptions } from './cases.ts';
import { type Counterparts, startCounterparts } from './counterparts.ts';
import { type Product, product } from './product.ts';
import { expectAsPublished } from './published-message.ts';

/** The product with the hotline beside it. */
export interface HotlineWorld {
  app: Product;
  others: Counterparts;
  system(): Ctx;
  close(): Promise<void>;
}

export async function hotlineWorld(name: string): Promise<HotlineWorld> {
  const app = await product(name);
  const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
  const others = await startCounterparts(app);
  await loadDemoApps(system());
  return {
    app,
    others,
    system,
    close: async () => {
      await others.close();
      await app.close();
    },
  };
}

/** An order as the database has it. */
export interface SeenOrder {
  id: string;
  version: number;
  state: string;
  orderNo: string;
  districtCode: string;
  orgName: string;
  matchedWay: string | null;
  reviewId: string | null;
  content: string;
  deadline: string;
  reopened: number;
}

export async function orderOf({ system }: HotlineWorld, orderNo: string): Promise<SeenOrder> {
  const found = await firstRow<SeenOrder>(
    system(),
    sql`select id, version, state, order_no as "orderNo", district_code as "districtCode", org_name as "orgName",
               matched_way as "matchedWay", negative_review_id as "reviewId", content_masked as content, deadline::text as deadline, reopened
          from hotline_order where order_no = ${orderNo}`,
  );
  if (!found) throw new Error(`no order ${orderNo}`);
  return found;
}

/** Dispatches an order that is taken, and gives what became of it. */
export async function dispatched(world: HotlineWorld, dispatch: Dispatch): Promise<SeenOrder> {
  const { body, orderNo } = await world.others.hotline.dispatch(dispatch);
  if (body.code !== 0) throw new Error(`${body.code} ${body.message}`);
  return orderOf(world, orderNo);
}

/** A case whose matter M01 was finished on a day. */
export async function servedCase(
  { system }: HotlineWorld,
  day: string,
  options: CaseOptions = {},
): Promise<BuiltCase & { bjNo: string }> {
  const built = await buildCase(system(), { only: ['M01'], ...options });
  const [sub] = built.subCases;
  await run(system(), sql`update sub_case set finished_at = ${instantOf(day, '15:00')} where id = ${sub?.id ?? ''}`);
  await run(system(), sql`update one_thing_case set submitted_at = ${instantOf(day, '09:00')} where id = ${built.id}`);
  return { ...built, bjNo: sub?.bjNo ?? '' };
}

const ADVANCE =
  'mutation ($input: RecordActInput!) { advanceNegativeReviews(input: $input) { ok rows { code message } } }';

/** One act on a negative review, which must be taken. */
export async function takeReview(
  world: HotlineWorld,
  by: Browser,
  reviewId: string,
  action: string,
  input: object = {},
): Promise<void> {
  const row = await firstRow<{ version: number }>(
    world.system(),
    sql`select version from negative_review where id = ${reviewId}`,
  );
  const rows = [{ id: reviewId, version: row?.version ?? 0 }];
  const answer = await by.run(ADVANCE, { input: { action, requestId: randomUUID(), rows, ...input } });
  const done = answer.data.advanceNegativeReviews as { ok: number; rows: { message: string }[] } | undefined;
  if (done?.ok !== 1) throw new Error(`${action}: ${answer.message ?? done?.rows[0]?.message}`);
}

export interface Handlers {
  clerk: Browser;
  head: Browser;
  chief: Browser;
}

export async function handlersOf(app: Product): Promise<Handlers> {
  const [clerk, head, chief] = await Promise.all([app.as('clerk_hk'), app.as('head_hk'), app.as('chief_hk')]);
  return { clerk, head, chief };
}

const CONTACT = { reasonCode: 'PHONE', reasonText: '电话说明情况，来电人13812345678已知悉' };

export const contactReview = (world: HotlineWorld, { clerk }: Handlers, id: string) =>
  takeReview(world, clerk, id, 'contact', CONTACT);

/** From the contact to the beginning of the rectification. */
export async function beginReview(world: HotlineWorld, by: Handlers, id: string): Promise<void> {
  await contactReview(world, by, id);
  await takeReview(world, by.head, id, 'verify', { reasonCode: 'GENUINE', reasonText: '材料清单确实不全' });
  await takeReview(world, by.clerk, id, 'rectify', { reasonText: '更新材料清单并培训窗口人员' });
}

/** From the beginning of the rectification to the end. */
export async function endReview(world: HotlineWorld, by: Handlers, id: string): Promise<void> {
  await takeReview(world, by.clerk, id, 'rectified', { reasonText: '清单已更新并公示' });
  await takeReview(world, by.head, id, 'revisit', { reasonCode: '4' });
  await takeReview(world, by.chief, id, 'close');
}

/** From the contact to the verdict that it was a mistake. */
export async function disputeReview(world: HotlineWorld, by: Handlers, id: string): Promise<void> {
  await contactReview(world, by, id);
  const file = await storeFile(await by.head.ctx(), drawPdf(['Specimen']), { name: '本人说明.pdf' });
  const words = { reasonCode: 'MISTAKEN', reasonText: '本人书面说明系误操作', attachmentIds: [file.id] };
  await takeReview(world, by.head, id, 'dispute', words);
  await takeReview(world, by.chief, id, 'reject', { reasonText: '依据充分，认定为误评' });
}

/** What the hotline got about an order, in the order in which it came; each message is as it was published (R9.7). */
export async function answersOf(world: HotlineWorld, orderNo: string) {
  await relayOf(world.app).drain();
  const answers = world.others.hotline.answers.filter((answer) => answer.orderNo === orderNo);
  // The hotline keeps the number of the order apart from the rest.
  const sent = answers.map(({ kind, fields }) => ({ kind, fields: { orderNo, ...fields } }));
  expectAsPublished('hotline', sent);
  return answers;
}

/** Logins of those who got a notice about an order. */
export async function toldOf({ system }: HotlineWorld, template: string, id: string): Promise<string[]> {
  const found = await rows<{ login: string }>(
    system(),
    sql`select u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
         where n.template_code = ${template} and n.record_id = ${id} order by 1`,
  );
  return found.map(({ login }) => login);
}
