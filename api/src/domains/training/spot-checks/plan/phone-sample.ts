import { randomInt } from 'node:crypto';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { RUN } from '../../runs/record-types.ts';
import { districtTitle } from '../../runs/words.ts';
import { openCell } from '../../trainees/person-cells.ts';
import { runToCheck } from '../checks/save-check.ts';
import { spotRules } from '../parameters.ts';

@ObjectType('PhoneCheckTrainee', { simpleResolvers: true, description: 'Somebody to be called (BR23-6)' })
export class PhoneCheckTrainee {
  @Field(() => ID, { description: '班次学员' })
  runTraineeId!: string;
  @Field(() => Int, { description: '学号' })
  seq!: number;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '手机号, masked' })
  phoneMasked!: string;
  @Field(() => String, { description: '安置区' })
  districtName!: string;
}

/** So many of the trainees are called, at least one: the share rounded up. */
const sampleSize = (trainees: number, percent: number): number =>
  trainees === 0 ? 0 : Math.max(1, Math.ceil((trainees * percent) / 100));

/** The first so many after each has been exchanged with a random one behind it. */
function drawn<T>(
  all: readonly T[],
  count: number,
  below: (limit: number) => number = (limit) => randomInt(limit),
): T[] {
  const left = [...all];
  return Array.from({ length: Math.min(count, all.length) }, () => left.splice(below(left.length), 1)).flat();
}

/** BR23-6: trainees of a run for a check by phone, drawn anew each time it is asked; masked. @throws NOT_FOUND */
export async function drawPhoneSample(ctx: Ctx, runId: string): Promise<PhoneCheckTrainee[]> {
  const run = await runToCheck(ctx, runId);
  const { phonePercent } = await readParameter(ctx, spotRules);
  const all = await tables(ctx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select([
      't.id',
      't.seq',
      't.district_code as districtCode',
      'e.name_masked as nameMasked',
      'e.phone_masked as phoneMasked',
    ])
    .where('t.run_id', '=', run.id)
    .where('t.left_on', 'is', null)
    .orderBy('t.seq')
    .execute();
  return drawn(all, sampleSize(all.length, phonePercent))
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ id, districtCode, ...one }) => ({ ...one, runTraineeId: id, districtName: districtTitle(districtCode) }));
}

/** The number of one of them in full, for a reason; audited (02 §2.2). @throws NOT_FOUND, E-0005 */
export async function revealPhone(ctx: Ctx, runId: string, runTraineeId: string, reason: string): Promise<string> {
  const text = requireReason(reason, { path: 'reason', asked: '请填写查看手机号的原因' });
  return transaction(ctx, async (tx) => {
    const run = await runToCheck(tx, runId);
    const found = await tables(tx)
      .selectFrom('run_trainee as t')
      .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
      .select(['e.id', 'e.phone'])
      .where('t.run_id', '=', run.id)
      .where((x) => x(x.cast<string>('t.id', 'text'), '=', runTraineeId.toLowerCase()))
      .executeTakeFirst();
    if (!found) throw refuse('NOT_FOUND');
    await recordAudit(tx, {
      event: 'training.spot.reveal-phone',
      objectType: RUN,
      objectId: run.id,
      detail: { runTraineeId, reason: text },
    });
    return openCell(tx.app.keys, 'training_enrolment', found.id, 'phone', found.phone);
  });
}
