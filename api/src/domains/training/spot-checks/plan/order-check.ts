import { Field, ID, InputType } from 'type-graphql';
import { tables } from '../../../../database/tables.ts';
import { DayScalar } from '../../../../graphql/scalars.ts';
import { formatChineseDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { bureausOf } from '../../district-office.ts';
import { placeOf } from '../../place-of.ts';
import { runToCheck } from '../checks/save-check.ts';
import { spotCheckSlot } from './slot.record.ts';
import { daysOf } from './windows.ts';

@InputType('ExtraSpotCheckInput', { description: '追加抽查 as it is ordered (T23-7)' })
export class ExtraCheckInput {
  @Field(() => ID, { description: '培训班次' })
  runId!: string;
  @Field(() => DayScalar, { description: '抽查截止日期, while the run lasts' })
  until!: string;
  @Field(() => String, { description: '追加原因, 5 to 200 characters' })
  reason!: string;
}

/** Extra checks are numbered from here on, so that no window of the plan meets them when it is made anew. */
const FIRST_EXTRA = 101;
const MOST_WORDS = 200;

/**
 * T23-7: the city, or the district itself, orders a check beyond the plan, from today until a day. It stands in the plan of the district, which is
 * told; it replaces none of the windows (BR23-2).
 *
 * @throws NOT_FOUND for a run that is not the caller's to supervise or not under way, E-2306 while one is open, BAD_INPUT
 */
export async function orderCheck(ctx: Ctx, given: ExtraCheckInput, requestId: string): Promise<string> {
  const reason = requireReason(given.reason, { path: 'input.reason', asked: '请填写追加抽查的原因' });
  if ([...reason].length > MOST_WORDS) throw badInput([{ path: 'input.reason', message: '追加原因不能超过200个字' }]);
  const made = await once(ctx, 'orderSpotCheck', requestId, given, async (tx) => {
    const run = await runToCheck(tx, given.runId);
    const today = localDateOf(tx.app.clock.now());
    if (given.until < today || given.until > run.to)
      throw badInput([{ path: 'input.until', message: `抽查截止日期应在${today}至${run.to}之间` }]);
    const about = await tables(tx)
      .selectFrom('training_run as r')
      .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
      .select(['r.run_no as runNo', 'r.name', 'i.name as institutionName'])
      .where('r.id', '=', run.id)
      .forUpdate('r')
      .executeTakeFirstOrThrow();
    const slots = await tables(tx)
      .selectFrom('spot_check_slot')
      .select(['seq', 'extra', 'state', 'required_count as required'])
      .where('run_id', '=', run.id)
      .execute();
    if (slots.some(({ extra, state }) => extra && state === 'PLANNED'))
      throw new DomainError('E-2306', '本班次已有未完成的追加抽查');
    const seq = Math.max(FIRST_EXTRA - 1, ...slots.map((slot) => slot.seq)) + 1;
    const { orgId: by, orgName } = requireUser(tx);
    const orgId = (await bureausOf(tx, [run.districtCode])).get(run.districtCode) ?? by;
    const values = {
      slot_no: `${about.runNo}-${seq}`,
      run_id: run.id,
      seq,
      basis_days: daysOf(run),
      required_count: slots.find(({ extra }) => !extra)?.required ?? 1,
      window_from: today < run.from ? run.from : today,
      window_to: given.until,
      extra: true,
      order_reason: reason,
      ordered_by: orgName,
    };
    const id = await insertRecord(tx, spotCheckSlot, values, {
      place: await placeOf(tx, orgId, run.districtCode),
      start: 'order',
    });
    if (orgId !== by)
      await sendNotices(tx, [
        {
          template: 'N470',
          receivers: [{ roleCode: 'BIZ_OFFICER', orgId }],
          variables: {
            班次名称: about.name,
            培训机构: about.institutionName,
            进展: `${orgName}要求追加抽查（${reason}）`,
            时段: `${formatChineseDate(values.window_from)}至${formatChineseDate(given.until)}`,
          },
          link: `/training/spot-plans/${id}`,
        },
      ]);
    return { id };
  });
  return made.id;
}
