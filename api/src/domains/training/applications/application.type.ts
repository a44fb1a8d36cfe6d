import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar, JsonScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../platform/flow/index.ts';
import { applicationFlow } from './application.flow.ts';
import { APPLICATION } from './record-type.ts';

/** States of the flow as an enum of the API. */
export const ApplicationState = titledEnum(
  'ProjectApplicationState',
  'Where an application stands',
  stateTitles(applicationFlow),
);

@ObjectType('ProjectApplication', { description: '培训项目申报 (02 §8.3)' })
export class ApplicationType {
  row!: FlowRow;
  /** When its limit runs out; for files, the API has `flow.remaining`. */
  dueAt?: SqlInstant | null;

  @Field(() => ID, { description: 'the application' })
  id!: string;
  @Field(() => Int, { description: 'version of the record, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '申报编号' })
  applicationNo!: string;
  @Field(() => Boolean, { description: '新进机构: its qualifications are judged too (BR16-1)' })
  newcomer!: boolean;
  @Field(() => ID, { description: 'whose it is' })
  institutionId!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => String, { description: 'GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => String, { description: '项目名称; empty in a draft without one' })
  projectName!: string;
  @Field(() => String, { nullable: true, description: 'CL-PROJ-CAT' })
  category?: string | null;
  @Field(() => String, { description: 'the category in words; empty in a draft without one' })
  categoryTitle!: string;
  @Field(() => Int, { nullable: true, description: '总课时' })
  hoursTotal?: number | null;
  @Field(() => String, { nullable: true, description: '人均收费' })
  feePerPerson?: string | null;
  @Field(() => Int, { description: 'how often it was submitted: 第几版' })
  contentVersion!: number;
  @Field(() => JsonScalar, {
    description: 'what the institution reports: introInstitution, introProject, assessmentPlan, project, plan, files',
  })
  content!: unknown;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was submitted last' })
  submittedAt?: string | Date | null;
  @Field(() => Float, {
    nullable: true,
    description:
      '评审得分 (02 §1.4): for city and centre from the confirmation on, for the district once it is filed, for the institution then if `review.show_score_to_institution` says so',
  })
  finalScore?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      '评审结论: 通过, 未通过 or 达到合格线，未入围; for city and centre from the confirmation on, for others once it is filed',
  })
  reviewOutcomeTitle?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '公示起' })
  publicityFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '公示止' })
  publicityTo?: string | null;
  @Field(() => String, { nullable: true, description: 'objection that waits for a decision; for staff' })
  openObjection?: string | null;
  @Field(() => String, { nullable: true, description: '备案号' })
  filingNo?: string | null;
  @Field(() => String, { nullable: true, description: 'the last opinion that somebody gave' })
  opinion?: string | null;
  @Field(() => String, { description: 'whose turn it is: 虹口区退役军人事务局; empty at the end' })
  handler!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      '等待天数 (02 §8.6): calendar days in Shanghai since its turn began, 0 on the first; null at the end and in a draft',
  })
  waitingDays?: number | null;
  @Field(() => ApplicationState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(applicationFlow, APPLICATION, this.row);
  }
}

export const ApplicationConnection = connectionOf('ProjectApplication', () => ApplicationType);

@ObjectType('FieldFault', { simpleResolvers: true, description: 'What a form still has to mend, and where' })
export class FieldFaultType {
  @Field(() => String, { description: 'path of the field below the mutation’s input' })
  path!: string;
  @Field(() => String, { description: 'what is wrong' })
  message!: string;
}

@ObjectType('DraftCheck', { simpleResolvers: true, description: 'How much of a draft is done' })
export class DraftCheckType {
  @Field(() => Int, { description: '0 to 100' })
  completeness!: number;
  @Field(() => [FieldFaultType], { description: 'what keeps it from being submitted' })
  faults!: FieldFaultType[];
}

@ObjectType('TrainingChoice', { simpleResolvers: true, description: 'Something to choose by its name' })
export class ChoiceType {
  @Field(() => ID, { description: 'what is sent' })
  id!: string;
  @Field(() => String, { description: 'what is shown' })
  name!: string;
}
