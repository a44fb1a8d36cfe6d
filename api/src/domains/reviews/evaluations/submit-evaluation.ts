import { run, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { canonicalJson, encryptColumn, sm3Hex } from '../../../platform/crypto/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { takeDatedNumber } from '../../../platform/numbers/dated-numbers.ts';
import { evaluationRefusal } from './errors.ts';
import { findInvite, type Invite } from './find-invite.ts';
import { followEvaluation } from './follow.ts';
import { type GivenContent, type ReadContent, readContent } from './given-content.ts';
import { maskComment } from './mask-comment.ts';
import { type Moment, momentOf } from './moment.ts';
import { hideNames, namesOf } from './names.ts';
import { requireOwnHand } from './own-hand.ts';

/** An evaluation as a page sends it. */
export interface GivenEvaluation extends GivenContent {
  ticket: string;
  /** Made by the device once per evaluation, so that a queue may send it again. */
  clientId: string;
  anonymous: boolean;
}

/** How an evaluation came, as the server knows it: never out of the input of anybody with a ticket, who could date it back. */
export interface Arrival {
  deviceAt?: Date;
  /** 补传: given while there was no connection. */
  late?: boolean;
  /** When the pad had shown the page. */
  shownAt?: Date;
  /** The pad, where it was one. */
  padId?: string;
  /** 由工作人员代录 at the counter, and by whom. */
  byProxy?: { id: string; name: string };
}

export interface EvaluationReceipt {
  id: string;
  evaluationNo: string;
  submittedAt: Date;
  clockWrong: boolean;
}

/**
 * Takes one evaluation (R9.3.1). The same `clientId` with the same content answers with the first receipt, however often it is sent; the
 * invitation is used up by the first evaluation, and so is every other invitation to the same service (一事一评).
 *
 * @param arrival from a registered pad or a 代录 alone
 * @throws E-0902 expired, E-0903 evaluated already, E-0904 no such ticket, E-0918 staff by the applicant's code, E-IDEM-01, BAD_INPUT
 */
export async function submitEvaluation(
  ctx: Ctx,
  given: GivenEvaluation,
  arrival: Arrival = {},
): Promise<EvaluationReceipt> {
  if (!isUuid(given.clientId)) throw badInput([{ path: 'clientId', message: '评价标识格式不正确' }]);
  return transaction(ctx, async (tx) => {
    const invite = await findInvite(tx, given.ticket, { lock: true });
    if (!arrival.padId && !arrival.byProxy) await requireOwnHand(tx, invite.id);
    const digest = digestOf(given);
    const first = await findFirst(tx, given.clientId);
    if (first) {
      if (first.digest !== digest) throw refuse('E-IDEM-01');
      return first;
    }
    if (invite.evaluationNo) throw evaluationRefusal('E-0903');
    const moment = momentOf(arrival, tx.app.clock.now());
    requireOpen(invite, moment);
    return write(tx, invite, { given, arrival, content: await readContent(tx, invite, given), moment, digest });
  });
}

/** What was queued on a pad before the invitation ended may still come, when the pad's clock can be right (11.5). */
function requireOpen({ expiresAt }: Invite, { submittedAt }: Moment): void {
  if (submittedAt >= expiresAt) throw evaluationRefusal('E-0902');
}

/** An invitation of a pad that was followed elsewhere, by its QR code, did not come from the pad. */
const channelOf = ({ padId, byProxy }: Arrival, channel: string) =>
  !padId && !byProxy && channel === 'PAD' ? 'QR' : channel;

/** What an evaluation takes over of its invitation: the service, where and by whom it was rendered, and to whom. */
const INVITED = [
  'org_id',
  'org_path',
  'district_code',
  'service_type',
  'service_id',
  'service_no',
  'case_id',
  'case_no',
  'matter_code',
  'matter_name',
  'business_type',
  'scene',
  'channel',
  'org_name',
  'window_no',
  'staff',
  'applicant_masked',
] as const;

function digestOf({ ticket, grade, options, optionSet, comment, anonymous }: GivenEvaluation): string {
  return sm3Hex(canonicalJson({ ticket, grade, options: [...options], optionSet, comment: comment ?? '', anonymous }));
}

async function findFirst(tx: Ctx, clientId: string): Promise<(EvaluationReceipt & { digest: string }) | undefined> {
  const found = await tables(tx)
    .selectFrom('evaluation')
    .select([
      'id',
      'evaluation_no as evaluationNo',
      'submitted_at as submittedAt',
      'clock_wrong as clockWrong',
      'input_digest as digest',
    ])
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return found && { ...found, submittedAt: toDate(found.submittedAt) };
}

/**
 * The comment as others read it, without the name of a named evaluator. An anonymous one keeps what he wrote until it becomes public: a mask
 * would tell the staff whose case it is.
 */
async function maskedComment(
  tx: Ctx,
  invite: Invite,
  { anonymous }: GivenEvaluation,
  { comment }: ReadContent,
): Promise<string> {
  const masked = maskComment(comment);
  return !masked || anonymous ? masked : hideNames(masked, await namesOf(tx, invite));
}

interface Taken {
  given: GivenEvaluation;
  arrival: Arrival;
  content: ReadContent;
  moment: Moment;
  digest: string;
}

async function write(
  tx: Ctx,
  invite: Invite,
  { given, arrival, content, moment, digest }: Taken,
): Promise<EvaluationReceipt> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const cell = { table: 'evaluation', column: 'comment', rowId: id };
  const comment = content.comment ? encryptColumn(tx.app.keys, 'TEXT', cell, content.comment) : null;
  const device = { padId: arrival.padId ?? null, ip: tx.ip, browser: tx.web?.userAgent.slice(0, 200) ?? null };
  const masked = await maskedComment(tx, invite, given, content);
  const no = await takeDatedNumber(tx, { sequence: 'evaluation', prefix: 'PJ', digits: 6 });
  const { staff, channel, ...invited } = await tables(tx)
    .selectFrom('evaluation_invite')
    .select(INVITED)
    .where('id', '=', invite.id)
    .executeTakeFirstOrThrow();
  const { numInsertedOrUpdatedRows: written = 0n } = await tables(tx)
    .insertInto('evaluation')
    .values({
      ...invited,
      id,
      created_at: now,
      staff: JSON.stringify(staff),
      channel: channelOf(arrival, channel),
      evaluation_no: no,
      client_id: given.clientId,
      input_digest: digest,
      invite_id: invite.id,
      grade: content.grade,
      options: JSON.stringify(content.options),
      option_set: content.optionSet,
      comment_cipher: comment,
      comment_masked: masked,
      anonymous: given.anonymous,
      device: JSON.stringify(device),
      device_at: arrival.deviceAt ?? null,
      late: moment.late,
      clock_wrong: moment.clockWrong,
      submitted_at: moment.submittedAt,
      received_at: now,
      by_proxy_id: arrival.byProxy?.id ?? null,
      by_proxy_name: arrival.byProxy?.name ?? null,
    })
    .onConflict((on) => on.constraint('evaluation_once').doNothing())
    .executeTakeFirstOrThrow();
  if (written === 0n) throw evaluationRefusal('E-0903');
  await run(tx, sql`update evaluation_invite set used_at = ${now} where id = ${invite.id}`);
  await followEvaluation(tx, id);
  return { id, evaluationNo: no, submittedAt: moment.submittedAt, clockWrong: moment.clockWrong };
}
