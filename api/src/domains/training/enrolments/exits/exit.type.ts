import { Field, ID, InputType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';

@InputType('TrainingExitInput', { description: '申请退训 (T13-7)' })
export class ExitInput {
  @Field(() => ID, { description: 'the enrolment, the caller’s own' })
  enrolmentId!: string;
  @Field(() => String, { description: '退训原因, of the list training.enrolment.exit' })
  reasonCode!: string;
  @Field(() => String, { nullable: true, description: '原因说明, 5 to 500 characters; some reasons need it' })
  reasonText?: string | null;
  @Field(() => DayScalar, { description: '退训日期: sessions from this day on are not his' })
  exitDate!: string;
  @Field(() => [ID], { description: '证明材料, at least one' })
  fileIds!: string[];
}
