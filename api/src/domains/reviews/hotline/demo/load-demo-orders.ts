import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import type { DispatchBody } from '../intake/dispatch.schema.ts';
import { dispatchInbound } from '../intake/take-dispatch.ts';

const HONGKOU = '310109';

/** Three orders of today: one that found its case by number, one to be matched in 虹口区, one whose place nobody knows. */
export async function loadDemoOrders(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from hotline_order limit 1`)) return;
  const served = await tables(ctx)
    .selectFrom('sub_case as s')
    .innerJoin('org as g', 'g.id', 's.org_id')
    .select(['s.bj_no as bjNo', 's.matter_name as matterName'])
    .where('s.district_code', '=', HONGKOU)
    .where('g.code', '=', `${HONGKOU}-C`)
    .where('s.state', '=', 'FINISHED_NORMAL')
    .orderBy('s.id')
    .limit(1)
    .executeTakeFirst();
  const now = ctx.app.clock.now();
  const day = localDateOf(now);
  const number = (n: number) => `RX${day.replaceAll('-', '')}${String(n).padStart(5, '0')}`;
  const common = { dispatchedAt: new Date(now.getTime() - 20 * 60_000).toISOString() };
  if (served)
    await dispatch(ctx, served.bjNo, {
      ...common,
      orderNo: number(1),
      orderKind: 'COMPLAINT',
      content: '反映窗口等候时间过长，材料清单前后说法不一致',
      matterName: served.matterName,
      caller: { name: '陈先生', phone: '13900001203' },
    });
  await dispatch(ctx, undefined, {
    ...common,
    orderNo: number(2),
    orderKind: 'COMPLAINT',
    content: '咨询档案转接进度时工作人员态度生硬',
    matterName: '档案转接',
    servedOn: addDays(day, -2),
    place: { districtCode: HONGKOU, name: '虹口区退役军人服务中心' },
    caller: { name: '周女士', phone: '13900001204' },
  });
  await dispatch(ctx, undefined, {
    ...common,
    orderNo: number(3),
    orderKind: 'REVIEW',
    grade: 1,
    content: '网上填报反复退回，没有说明原因',
    matterName: '一次性经济补助',
    servedOn: addDays(day, -1),
    place: { name: '社区事务受理服务中心' },
  });
}

function dispatch(ctx: Ctx, bjNo: string | undefined, body: DispatchBody): Promise<unknown> {
  const actor = { kind: 'EXTERNAL', appId: 'hotline-12345', name: '12345市民服务热线（模拟）' } as const;
  const message = {
    messageId: `demo-${body.orderNo}`,
    channel: 'HTTP',
    senderCode: 'RX',
    bizType: dispatchInbound.bizType,
    version: '1.0',
    sentAt: body.dispatchedAt,
    body,
    ...(bjNo ? { bjNo } : {}),
  } as const;
  return transaction({ ...ctx, actor }, (tx) => dispatchInbound.handle(tx, message));
}
