import { rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { DomainError, isOurFault } from '../../../../platform/errors/index.ts';
import type { InboundAnswer, InboundHandler, InboundMessage } from '../../../../platform/exchange/channel.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { findPersonByIdNumber } from '../../../people/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { WITHDRAW_REASONS, type WithdrawReason } from '../reasons.ts';
import { requestWithdrawal } from './request-withdrawal.ts';

const idNo = { type: 'string', title: '实名认证的身份证号码', minLength: 15, maxLength: 18 } as const;

const withdrawSchema = {
  $id: 'APPLICATION.WITHDRAW',
  type: 'object',
  additionalProperties: false,
  required: ['caseNo', 'idNo', 'reasonCode'],
  properties: {
    caseNo: { type: 'string', title: '一件事编号', maxLength: 22 },
    idNo,
    reasonCode: {
      title: '撤回原因',
      enum: Object.keys(WITHDRAW_REASONS),
      description: Object.entries(WITHDRAW_REASONS)
        .map(([code, title]) => `${code} ${title}`)
        .join('，'),
    },
    reasonText: { type: 'string', title: '说明', minLength: 5, maxLength: 500, description: '原因为 OTHER 时必填' },
  },
} as const;

interface WithdrawBody {
  caseNo: string;
  idNo: string;
  reasonCode: WithdrawReason;
  reasonText?: string;
}

/** The applicant takes a case back on the portal, which has proven who that is. Somebody else's case answers as an unknown one. */
async function takeWithdrawal(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const body = message.body as WithdrawBody;
  const person = await findPersonByIdNumber(tx, body.idNo);
  const found = await tables(tx)
    .selectFrom('one_thing_case')
    .select('id')
    .where('case_no', '=', body.caseNo)
    .where('person_id', '=', person?.id ?? null)
    .where('submitted_at', 'is not', null)
    .executeTakeFirst();
  if (!found) return { code: 1003, message: '未找到对应的办件' };
  try {
    const { state } = await requestWithdrawal(tx, {
      caseId: found.id,
      requester: 'APPLICANT',
      reasonCode: body.reasonCode,
      reasonText: body.reasonText,
    });
    const waits = state === 'PENDING';
    return {
      code: 0,
      message: waits ? '已接收，办件已接件，须经区退役军人事务局审批' : '已撤回',
      data: { state: waits ? 'PENDING' : 'WITHDRAWN' },
    };
  } catch (error) {
    if (!(error instanceof DomainError) || isOurFault(error)) throw error;
    return { code: 1002, message: error.fields[0]?.message ?? error.message };
  }
}

export const withdrawInbound: InboundHandler = {
  bizType: 'APPLICATION.WITHDRAW',
  title: '申请人撤回',
  schema: withdrawSchema,
  handle: takeWithdrawal,
};

interface OwnCase {
  id: string;
  caseNo: string;
  state: string;
  orgName: string;
  submittedAt: SqlInstant;
  matters: { matterName: string; state: string }[];
}

/** 我的办件 for the portal: the person's own cases of all places, newest first, at most fifty. */
async function answerQuery(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const person = await findPersonByIdNumber(tx, (message.body as { idNo: string }).idNo);
  const found = person
    ? await rows<OwnCase>(
        tx,
        sql`select c.id, c.case_no as "caseNo", c.state, o.name as "orgName", c.submitted_at as "submittedAt",
                   (select jsonb_agg(jsonb_build_object('matterName', s.matter_name, 'state', s.state) order by s.position)
                      from sub_case s where s.case_id = c.id) as matters
              from one_thing_case c join org o on o.id = c.org_id
             where c.person_id = ${person.id} and c.submitted_at is not null order by c.submitted_at desc limit 50`,
      )
    : [];
  const title = (state: string) => caseFlow.states[state]?.title ?? state;
  return {
    code: 0,
    message: '已查询',
    data: {
      cases: found.map((one) => ({
        caseNo: one.caseNo,
        status: title(one.state),
        orgName: one.orgName,
        submittedAt: formatDateTime(toDate(one.submittedAt)),
        mayWithdraw: caseFlow.states[one.state]?.on?.withdraw !== undefined,
        matters: (one.matters ?? []).map(({ matterName, state }) => ({ matterName, status: title(state) })),
      })),
    },
  };
}

export const queryInbound: InboundHandler = {
  bizType: 'APPLICATION.QUERY',
  title: '申请人查询办理进度',
  schema: {
    $id: 'APPLICATION.QUERY',
    type: 'object',
    additionalProperties: false,
    required: ['idNo'],
    properties: { idNo },
  },
  handle: answerQuery,
  // The number itself is what the message is about and is not needed any more.
  toKeep: () => Promise.resolve({}),
};
