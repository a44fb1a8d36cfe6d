import { Field, ID, ObjectType } from 'type-graphql';
import { DuplicateSeverity } from './hit.enums.ts';

@ObjectType('StandingApplication', { description: 'An application that stands already, in the words of E-0201' })
export class StandingApplicationType {
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: 'day of submission, YYYY-MM-DD' })
  day!: string;
  @Field(() => String, { description: '办理机构' })
  orgName!: string;
  @Field(() => String, { description: '当前状态' })
  stateTitle!: string;
  @Field(() => DuplicateSeverity, { description: 'whether it would stop the pre-review' })
  severity!: string;
  @Field(() => String, { description: 'the sentence for the applicant' })
  message!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'the case to go on with instead of a new one: 被退回的申请 of the caller’s scope',
  })
  returnedCaseId?: string | null;
}
