import { firstRow, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, type FieldError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { findReason, startRecords, verdictWords } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { lockRoundsOf } from '../lock-round.ts';
import { EXIT_REASONS } from './exit.flow.ts';
import type { ExitInput } from './exit.type.ts';
import { type AskStanding, isOwn, mayLeave } from './may-ask.ts';
import { EXIT } from './record-type.ts';

interface Own extends AskStanding {
  id: string;
  orgId: string;
  orgPath: string;
  districtCode: string;
  nameMasked: string;
  roundTitle: string;
  appliedOn: string;
  plannedEnd: string;
}

/**
 * 申请退训 of one's own enrolment that can no longer be cancelled; its district has a to-do (BR13-5, T13-7).
 *
 * @throws NOT_FOUND, BAD_INPUT, E-0005, E-1321 while it can be cancelled or is over, E-1322 where one is under way
 */
export async function askExit(ctx: Ctx, input: ExitInput, requestId: string): Promise<string> {
  const reason = checkReason(input);
  const { id } = await once(ctx, 'askForTrainingExit', requestId, input, async (tx) => {
    if (!isUuid(input.enrolmentId)) throw refuse('NOT_FOUND');
    // The round before what hangs on it, as everybody who moves its enrolments.
    await lockRoundsOf(tx, (await ownOf(tx, input.enrolmentId)) ? [input.enrolmentId] : []);
    const own = await ownOf(tx, input.enrolmentId);
    if (!own) throw refuse('NOT_FOUND');
    if (!mayLeave(own)) throw new DomainError('E-1321', '取消截止前请直接取消报名；已结束的报名不需要退训');
    checkDay(tx, input.exitDate, own);
    const open = await tables(tx)
      .selectFrom('training_exit')
      .select('exit_no as no')
      .where('enrolment_id', '=', own.id)
      .where('state', '=', 'ASKED')
      .executeTakeFirst();
    if (open) throw new DomainError('E-1322', `已有待审核的退训申请：${open.no}`);
    return { id: await insert(tx, own, input, reason) };
  });
  return id;
}

function checkReason({ reasonCode, reasonText, fileIds }: ExitInput): string {
  const found = findReason(EXIT_REASONS, reasonCode);
  const faults: FieldError[] = [];
  if (!found) faults.push({ path: 'input.reasonCode', message: '请选择退训原因' });
  if (fileIds.length === 0) faults.push({ path: 'input.fileIds', message: '请上传证明材料' });
  if (faults.length > 0) throw badInput(faults);
  const words = reasonText?.trim();
  const text =
    words || found?.textRequired
      ? requireReason(words, { path: 'input.reasonText', asked: '请填写原因说明' })
      : undefined;
  return verdictWords({ reasonCode, reasonText: text, note: undefined }, EXIT_REASONS);
}

function checkDay(tx: Ctx, day: string, { appliedOn, plannedEnd }: Own): void {
  // Who has stayed away already says since when; nobody leaves before he came or after the end.
  const from = appliedOn < localDateOf(tx.app.clock.now()) ? appliedOn : localDateOf(tx.app.clock.now());
  if (day < from || day > plannedEnd)
    throw badInput([{ path: 'input.exitDate', message: `退训日期应在 ${from} 至 ${plannedEnd} 之间` }]);
}

async function ownOf(tx: Ctx, id: string): Promise<Own | undefined> {
  const found = await firstRow<Own & { appliedAt: string }>(
    tx,
    sql`select e.id, e.state, e.org_id as "orgId", e.org_path as "orgPath", e.district_code as "districtCode", e.account_id as "accountId",
          e.name_masked as "nameMasked", r.title as "roundTitle", (e.applied_at at time zone 'Asia/Shanghai')::date::text as "appliedOn",
          r.planned_end::text as "plannedEnd", r.cancel_deadline <= ${tx.app.clock.now()} as "cancelOver"
        from training_enrolment e join enrolment_round r on r.id = e.round_id where e.id = ${id}`,
  );
  return found && isOwn(tx, found) ? found : undefined;
}

async function insert(tx: Ctx, own: Own, input: ExitInput, reason: string): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const { userId } = requireUser(tx);
  const no = await takeBusinessNo(tx, 'EXIT', own.districtCode);
  await run(
    tx,
    sql`insert into training_exit (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, submitted_by_id, exit_no,
          enrolment_id, account_id, name_masked, reason, exit_date)
        values (${id}, ${now}, ${now}, 'ASKED', ${now}, ${own.orgId}, ${own.orgPath}, ${own.districtCode}, ${userId}, ${no}, ${own.id},
          ${userId}, ${own.nameMasked}, ${reason}, ${input.exitDate})`,
  );
  await startRecords(tx, EXIT, [id], 'ask', { reasonText: reason });
  await attachFiles(tx, { type: EXIT, id }, uploads(input.fileIds, 'PROOF', '证明材料'));
  await sendNotices(tx, [
    {
      template: 'N245',
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId: own.orgId }],
      variables: {
        申请编号: no,
        学员: own.nameMasked,
        批次名称: own.roundTitle,
        退训日期: input.exitDate,
        原因: reason,
      },
      record: { type: EXIT, id, orgId: own.orgId, title: no },
    },
  ]);
  return id;
}
