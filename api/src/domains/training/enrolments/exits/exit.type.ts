import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { type FlowRow, FlowType, titledStates, viewFlow } from '../../../../platform/flow/index.ts';
import { exitFlow } from './exit.flow.ts';
import { EXIT } from './record-type.ts';

/** States of the flow as an enum of the API. */
export const ExitState = Object.fromEntries(Object.keys(exitFlow.states).map((state) => [state, state]));
registerEnumType(ExitState, {
  name: 'TrainingExitState',
  description: 'Where a 退训申请 stands',
  valuesConfig: titledStates(exitFlow),
});

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

@InputType('TrainingExitFilter', { description: 'Narrows the list; what is not given does not' })
export class ExitFilterInput {
  @Field(() => [ExitState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => String, { nullable: true, description: 'number of the request or the enrolment, part of the round' })
  search?: string | null;
}

@ObjectType('TrainingExit', { description: '退训申请 (BR13-5, T13-7); personal data masked' })
export class ExitType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the request' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '申请编号' })
  exitNo!: string;
  @Field(() => ID, { description: 'the enrolment' })
  enrolmentId!: string;
  @Field(() => String, { description: '报名编号' })
  enrolNo!: string;
  @Field(() => String, { description: 'how the enrolment stands now, in words' })
  enrolmentStateTitle!: string;
  @Field(() => String, { description: '姓名, masked' })
  name!: string;
  @Field(() => String, { description: '批次名称' })
  roundTitle!: string;
  @Field(() => String, { description: '培训项目' })
  projectName!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => DayScalar, { description: '计划开班日' })
  plannedStart!: string;
  @Field(() => DayScalar, { description: '计划结束日' })
  plannedEnd!: string;
  @Field(() => DayScalar, { description: '退训日期' })
  exitDate!: string;
  @Field(() => String, { description: '退训原因 with the words beside it' })
  reason!: string;
  @Field(() => DateTimeScalar, { description: '申请时间' })
  askedAt!: Date | string;
  @Field(() => ExitState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(exitFlow, EXIT, this.row);
  }
}

export const ExitConnection = connectionOf('TrainingExit', () => ExitType);
