import { Field, ID, Int, ObjectType } from 'type-graphql';
import { tables } from '../../../database/tables.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { enrolmentFlow } from '../enrolments/enrolment.flow.ts';
import { trainingRun } from './run.record.ts';
import { districtTitle } from './words.ts';

@ObjectType('RunTrainee', { simpleResolvers: true, description: '班次学员 (02 §13.3); personal data masked' })
export class RunTraineeType {
  @Field(() => ID, { description: 'of the place in the run' })
  id!: string;
  @Field(() => ID, { description: 'the enrolment' })
  enrolmentId!: string;
  @Field(() => Int, { description: '序号' })
  seq!: number;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '身份证号, masked' })
  idNoMasked!: string;
  @Field(() => String, { description: '手机号, masked' })
  phoneMasked!: string;
  @Field(() => String, { description: '安置区' })
  districtName!: string;
  @Field(() => DayScalar, { description: '入班日期' })
  joinedOn!: string;
  @Field(() => DayScalar, { nullable: true, description: '离班日期' })
  leftOn?: string | null;
  @Field(() => String, { description: '状态 of the enrolment, in words' })
  stateTitle!: string;
}

/** Who is and was in a run that the caller may see. @throws NOT_FOUND */
export async function readTrainees(ctx: Ctx, runId: string): Promise<RunTraineeType[]> {
  const run = await trainingRun.get(ctx, runId);
  const found = await tables(ctx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select(['t.id', 't.enrolment_id as enrolmentId', 't.seq', 'e.name_masked as nameMasked'])
    .select(['e.id_no_masked as idNoMasked', 'e.phone_masked as phoneMasked', 't.district_code as districtCode'])
    .select(['t.joined_on as joinedOn', 't.left_on as leftOn', 'e.state'])
    .where('t.run_id', '=', run.id)
    .orderBy('t.seq')
    .execute();
  return found.map(({ districtCode, state, ...rest }) => ({
    ...rest,
    districtName: districtTitle(districtCode),
    stateTitle: enrolmentFlow.states[state]?.title ?? state,
  }));
}
