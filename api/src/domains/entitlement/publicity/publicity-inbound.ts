import { toDate, toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { blindIndex } from '../../../platform/crypto/index.ts';
import type { InboundAnswer, InboundHandler, InboundMessage } from '../../../platform/exchange/channel.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { regionTitle } from '../../people/index.ts';
import { findPublicityOf } from './publicity.ts';

const idNo = { type: 'string', title: '实名认证的身份证号码', maxLength: 18 } as const;
const keyOf = (tx: Ctx, text: string) => blindIndex(tx.app.keys, { name: 'person.id_no', kind: 'id' }, text);
const ABSENT: InboundAnswer = { code: 1003, message: '没有与本人有关的公示' };

/** 公示名单 for a person concerned, whom the portal has proven; anybody else is answered as if there were none. */
async function showPublicity(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const key = keyOf(tx, (message.body as { idNo: string }).idNo);
  const found = key ? await findPublicityOf(tx, key) : undefined;
  if (!found) return ABSENT;
  const until = toDateOrNull(found.until);
  return {
    code: 0,
    message: '公示中',
    data: {
      batchNo: found.batchNo,
      region: regionTitle(found.region) ?? found.region,
      since: formatDateTime(toDate(found.since)),
      until: until ? formatDateTime(until) : null,
      names: found.names,
    },
  };
}

export const publicityInbound: InboundHandler = {
  bizType: 'ENTITLEMENT.PUBLICITY',
  title: '免申即享公示名单查询',
  schema: {
    $id: 'ENTITLEMENT.PUBLICITY',
    title: '免申即享公示名单查询',
    type: 'object',
    additionalProperties: false,
    required: ['idNo'],
    properties: { idNo },
  },
  handle: showPublicity,
  // Whose list was asked for is nobody's business afterwards.
  toKeep: async () => ({}),
};

interface ObjectionBody {
  idNo: string;
  text: string;
  channel: string;
}

/** A person's objection, at any time before the insurance stands (8.5): an officer looks into it, and nothing goes on meanwhile. */
async function takeObjection(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const { idNo: number, text, channel } = message.body as ObjectionBody;
  const key = keyOf(tx, number);
  const found = await tables(tx)
    .selectFrom('entitlement_candidate as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select('c.id')
    .where('p.id_no_bi', '=', key)
    .where('c.state', 'not in', ['SUCCESS', 'EXCLUDED', 'LAPSED', 'CLOSED'])
    .orderBy('c.id', 'desc')
    .limit(1)
    .execute();
  if (found.length === 0) return { code: 1003, message: '没有可以提出异议的事项' };
  const input = { note: `本人提出异议（${CHANNELS[channel] ?? channel}）：${text}` };
  const { refusals } = await advance(tx, { type: 'candidate', action: 'object', rows: found, input });
  return { code: 0, message: refusals[0] ? '已接收，此前的异议正在处理' : '已接收，工作人员将与您联系' };
}

const CHANNELS: Readonly<Record<string, string>> = {
  PC_YWTB: '一网通办',
  ALIPAY: '支付宝小程序',
  SUISHENBAN: '随申办',
};

export const objectionInbound: InboundHandler = {
  bizType: 'ENTITLEMENT.OBJECTION',
  title: '免申即享异议',
  schema: {
    $id: 'ENTITLEMENT.OBJECTION',
    title: '免申即享异议',
    type: 'object',
    additionalProperties: false,
    required: ['idNo', 'text', 'channel'],
    properties: {
      idNo,
      text: { type: 'string', title: '异议内容', minLength: 5, maxLength: 400 },
      channel: { title: '渠道', enum: Object.keys(CHANNELS) },
    },
  },
  handle: takeObjection,
};
