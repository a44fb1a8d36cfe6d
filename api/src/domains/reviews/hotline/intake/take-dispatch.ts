import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { canonicalJson, encryptColumn, sm3Hex } from '../../../../platform/crypto/index.ts';
import type { InboundAnswer, InboundHandler, InboundMessage } from '../../../../platform/exchange/channel.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { maskName, maskPhone } from '../../../../platform/masking/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { begun } from '../../../../platform/records/index.ts';
import { maskComment } from '../../evaluations/mask-comment.ts';
import { answerDays } from '../parameters.ts';
import { HOTLINE_ORDER } from '../record-type.ts';
import { tellUnmatched } from '../tell.ts';
import { type DispatchBody, dispatchAnswers, dispatchExamples, dispatchSchema } from './dispatch.schema.ts';
import { findPlace } from './find-place.ts';
import { findService } from './find-service.ts';
import { linkOrder } from './link-order.ts';

/** Clocks of two offices differ by so much at most. */
const AHEAD_MS = 5 * 60_000;

/**
 * An order of the hotline (01 §11.9), once by its number: the same order again answers 1005, other contents under a known number 1002. It
 * finds its service by itself, or waits to be matched by hand (11.10).
 */
async function takeDispatch(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const body = message.body as DispatchBody;
  const fault = faultOf(tx, message, body);
  if (fault) return { code: 1002, message: fault };
  const { bjNo, caseNo } = message;
  const digest = sm3Hex(canonicalJson({ ...body, bjNo: bjNo ?? '', caseNo: caseNo ?? '' }));
  const place = await findPlace(tx, body.place);
  const id = uuidv7(tx.app.clock.now().getTime());
  const found = await findService(tx, { ...body, bjNo, caseNo }, place);
  const state = place.unplaced && !found ? 'UNPLACED' : 'UNMATCHED';
  if (!(await insert(tx, { id, state, digest, message, body, place }))) return answerRepeat(tx, body.orderNo, digest);
  await startRecords(tx, HOTLINE_ORDER, [id], 'receive');
  if (found) await linkOrder(tx, { id }, found);
  else await tellUnmatched(tx, id);
  return { code: 0, message: '已接收', data: { orderNo: body.orderNo, matched: found !== undefined } };
}

/** What no schema says, with the place of the fault. */
function faultOf(tx: Ctx, { bjNo, caseNo }: InboundMessage, body: DispatchBody): string | undefined {
  const now = tx.app.clock.now();
  const dispatchedAt = new Date(body.dispatchedAt);
  if (dispatchedAt.getTime() > now.getTime() + AHEAD_MS) return 'body.dispatchedAt：派单时间晚于当前时间';
  if (body.deadline && new Date(body.deadline) <= dispatchedAt) return 'body.deadline：办理期限不晚于派单时间';
  if (body.servedOn && body.servedOn > localDateOf(now)) return 'body.servedOn：办理日期晚于今天';
  if (body.orderKind === 'REVIEW' && !body.grade && !body.evaluationNo)
    return 'body.grade：差评工单须有评价编号或评价等级';
  const named = body.evaluationNo || bjNo || caseNo;
  const described = (body.matterCode || body.matterName) && body.servedOn && body.place;
  return named || described ? undefined : 'body：须有评价编号、办件编号，或者事项、办理日期和办理地点';
}

interface Insert {
  id: string;
  state: string;
  digest: string;
  message: InboundMessage;
  body: DispatchBody;
  place: Awaited<ReturnType<typeof findPlace>>;
}

/** False where the number is known already. */
async function insert(tx: Ctx, { id, state, digest, message, body, place }: Insert): Promise<boolean> {
  const dispatchedAt = new Date(body.dispatchedAt);
  const deadline = body.deadline
    ? new Date(body.deadline)
    : tx.app.calendar.dueAfterWorkdays(dispatchedAt, (await readParameter(tx, answerDays)).usual);
  const caller = body.caller && { name: body.caller.name, phone: body.caller.phone ?? '' };
  const cell = { table: 'hotline_order', column: 'caller_cipher', rowId: id };
  const sealed = caller ? encryptColumn(tx.app.keys, 'TEXT', cell, JSON.stringify(caller)) : null;
  const { numInsertedOrUpdatedRows: inserted = 0n } = await tables(tx)
    .insertInto('hotline_order')
    .values({
      id,
      ...begun(tx, place, state),
      order_no: body.orderNo,
      input_digest: digest,
      order_kind: body.orderKind,
      org_name: place.orgName,
      evaluation_no: body.evaluationNo ?? null,
      grade: body.grade ?? null,
      service_no: message.bjNo ?? message.caseNo ?? null,
      matter_code: body.matterCode ?? null,
      matter_text: body.matterName ?? body.matterCode ?? '未注明',
      served_on: body.servedOn ?? null,
      place_text: body.place?.name ?? body.place?.orgCode ?? body.place?.districtCode ?? '未注明',
      content_masked: maskComment(body.content).slice(0, 1000),
      caller_cipher: sealed,
      caller_masked: callerMasked(caller),
      deadline,
      deadline_given: body.deadline !== undefined,
      dispatched_at: dispatchedAt,
    })
    .onConflict((on) => on.column('order_no').doNothing())
    .executeTakeFirstOrThrow();
  return inserted > 0n;
}

function callerMasked(caller: { name: string; phone: string } | undefined): string {
  if (!caller) return '';
  return [maskName(caller.name), caller.phone && maskPhone(caller.phone.replace(/\D/g, ''))]
    .filter(Boolean)
    .join(' ')
    .slice(0, 60);
}

async function answerRepeat(tx: Ctx, orderNo: string, digest: string): Promise<InboundAnswer> {
  const first = await tables(tx)
    .selectFrom('hotline_order')
    .select(['input_digest as digest', sql<boolean>`negative_review_id is not null`.as('matched')])
    .where('order_no', '=', orderNo)
    .executeTakeFirst();
  return first?.digest === digest
    ? { code: 1005, message: '该工单已接收', data: { orderNo, matched: first.matched } }
    : { code: 1002, message: 'body.orderNo：该工单编号已用于其他内容' };
}

export const dispatchInbound: InboundHandler = {
  bizType: 'HOTLINE.DISPATCH',
  title: '12345工单派发',
  schema: dispatchSchema,
  handle: takeDispatch,
  // Whoever called and what he said lie with the order, the one sealed and the other masked.
  toKeep: async (_tx, message) => {
    const { caller: _caller, content: _content, ...kept } = message.body as DispatchBody;
    return kept;
  },
  published: {
    description:
      '12345派发差评工单、投诉工单。以工单编号去重：同一工单重复派发应答1005，同一编号内容不同应答1002。对应办件的依据依次为：评价编号；信封中的bjNo、caseNo；事项、办理日期和办理地点（唯一对应时）。对应不上的转人工匹配，应答仍为0，data.matched为false。平台的联系情况、延期申请、办理结果以HOTLINE.CONTACT、HOTLINE.EXTENSION、HOTLINE.RESULT报送12345。',
    examples: dispatchExamples,
    answers: dispatchAnswers,
    changes: [
      { version: '1.0', date: '2026-11-26', note: '首次发布。' },
      { version: '1.1', date: '2026-11-29', note: '文档增加应答代码和应答 data 的结构（x-answers）；报文不变。' },
    ],
  },
};
