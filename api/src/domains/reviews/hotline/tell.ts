import { firstRow, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { momentText } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, type NoticeReceiver, sendNotices } from '../../../platform/notify/index.ts';
import { chiefsOf } from '../heads.ts';
import { HOTLINE_DUE, HOTLINE_EXTENSION, HOTLINE_MATCHED, HOTLINE_REOPENED, HOTLINE_UNMATCHED } from '../notices.ts';
import { CITY } from './intake/find-place.ts';
import { HOTLINE_ORDER } from './record-type.ts';

/** An order as its notices speak of it. */
export interface ToldOrder {
  id: string;
  orderNo: string;
  orgId: string;
  orgName: string;
  districtCode: string;
  matterText: string;
  placeText: string;
  deadline: SqlInstant;
  eventSeq: number;
}

export const toldColumns = sql`o.id, o.order_no as "orderNo", o.org_id as "orgId", o.org_name as "orgName",
  o.district_code as "districtCode", o.matter_text as "matterText", o.place_text as "placeText", o.deadline, o.event_seq as "eventSeq"`;

async function read(tx: Ctx, id: string): Promise<ToldOrder> {
  const found = await firstRow<ToldOrder>(tx, sql`select ${toldColumns} from hotline_order o where o.id = ${id}`);
  if (!found) throw new Error(`no order ${id}`);
  return found;
}

function about(order: ToldOrder): Pick<Notice, 'record' | 'link' | 'dueKey'> {
  return {
    record: { type: HOTLINE_ORDER, id: order.id, orgId: order.orgId, title: order.orderNo },
    link: `/reviews/hotline/${order.id}`,
    dueKey: `step-${order.eventSeq}`,
  };
}

const deadlineOf = (tx: Ctx, { deadline }: ToldOrder) => momentText(toDate(deadline), tx.app.clock.now());

/** The district's chief, whatever happens, and the head of the centre. */
async function bothHeadsOf(tx: Ctx, order: Pick<ToldOrder, 'orgId' | 'districtCode'>): Promise<NoticeReceiver[]> {
  return [{ roleCode: 'CENTRE_HEAD', orgId: order.orgId }, ...(await chiefsOf(tx, order))];
}

/** An order that found no service, to whoever matches it: the district's chief, or the city's centre (11.10). */
export async function tellUnmatched(tx: Ctx, id: string): Promise<void> {
  const order = await read(tx, id);
  const receivers: NoticeReceiver[] =
    order.districtCode === CITY ? [{ roleCode: 'CITY_CENTRE', orgId: order.orgId }] : await bothHeadsOf(tx, order);
  const variables = { 工单编号: order.orderNo, 事项: order.matterText, 地点: order.placeText };
  await sendNotices(tx, [{ ...about(order), template: HOTLINE_UNMATCHED, receivers, variables }]);
}

export async function tellMatched(tx: Ctx, id: string): Promise<void> {
  const order = await read(tx, id);
  const variables = {
    工单编号: order.orderNo,
    事项: order.matterText,
    服务中心: order.orgName,
    期限: deadlineOf(tx, order),
  };
  await sendNotices(tx, [
    { ...about(order), template: HOTLINE_MATCHED, receivers: await bothHeadsOf(tx, order), variables },
  ]);
}

/** What the hotline has said about an extension. */
export async function tellExtension(tx: Ctx, id: string, granted: boolean, opinion: string): Promise<void> {
  const order = await read(tx, id);
  const variables = {
    工单编号: order.orderNo,
    答复: granted ? '同意延期' : '不同意延期',
    意见: opinion || '无',
    期限: deadlineOf(tx, order),
  };
  await sendNotices(tx, [
    { ...about(order), template: HOTLINE_EXTENSION, receivers: await bothHeadsOf(tx, order), variables },
  ]);
}

export async function tellReopened(tx: Ctx, id: string, opinion: string): Promise<void> {
  const order = await read(tx, id);
  const variables = { 工单编号: order.orderNo, 意见: opinion, 期限: deadlineOf(tx, order) };
  const receivers: NoticeReceiver[] = [
    ...(await bothHeadsOf(tx, order)),
    { roleCode: 'CENTRE_CLERK', orgId: order.orgId },
  ];
  await sendNotices(tx, [{ ...about(order), template: HOTLINE_REOPENED, receivers, variables }]);
}

/** That a deadline of the hotline comes near or is over, once each. */
export async function dueNotice(tx: Ctx, order: ToldOrder, over: boolean): Promise<Notice> {
  return {
    ...about(order),
    template: HOTLINE_DUE,
    receivers: await bothHeadsOf(tx, order),
    variables: {
      工单编号: order.orderNo,
      事项: order.matterText,
      期限: deadlineOf(tx, order),
      情况: over ? '已超过' : '即将到达',
    },
    dueKey: `${over ? 'over' : 'near'}-${toDate(order.deadline).toISOString()}`,
  };
}
