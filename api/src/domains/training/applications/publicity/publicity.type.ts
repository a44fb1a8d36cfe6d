import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';

/** The states in words. */
export const PUBLICITY_STATES = {
  RUNNING: '公示中',
  OVER: '期满待备案',
  FILED: '已备案',
  REVIEW: '重评',
  ENDED: '已终止',
} as const;
export const PublicityState = titledEnum('PublicityState', 'Where the publicity of a result stands', PUBLICITY_STATES);
export type PublicityState = keyof typeof PublicityState;

@ObjectType('ProjectObjection', { simpleResolvers: true, description: '异议 against a result that is public' })
export class ObjectionType {
  @Field(() => ID, { description: 'the objection' })
  id!: string;
  @Field(() => DateTimeScalar, { description: '登记时间' })
  raisedAt!: string;
  @Field(() => String, { description: '异议内容' })
  text!: string;
  @Field(() => String, { description: '登记人' })
  raisedByName!: string;
  @Field(() => DayScalar, { description: '答复期限' })
  dueOn!: string;
  @Field(() => Boolean, { description: '是否已超过答复期限而未答复' })
  overdue!: boolean;
  @Field(() => Boolean, { nullable: true, description: '异议是否成立；未答复为空' })
  upheld?: boolean | null;
  @Field(() => String, { nullable: true, description: '答复' })
  answer?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '答复时间' })
  answeredAt?: string | null;
  @Field(() => String, { nullable: true, description: '答复人' })
  answeredByName?: string | null;
}

@ObjectType('ProjectPublicity', {
  simpleResolvers: true,
  description: '公示: one result that is or was public (T16-8)',
})
export class PublicityType {
  @Field(() => ID, { description: 'the publicity' })
  id!: string;
  @Field(() => Int, { description: 'version of the application, which acts on it send back' })
  version!: number;
  @Field(() => ID, { description: '申报' })
  applicationId!: string;
  @Field(() => String, { description: '申报编号' })
  applicationNo!: string;
  @Field(() => String, { description: '项目名称' })
  projectName!: string;
  @Field(() => String, { description: '申报机构' })
  institutionName!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => Float, { nullable: true, description: '评审得分; for districts once it is filed (02 §1.4)' })
  score?: number | null;
  @Field(() => DayScalar, { description: '公示起' })
  publicFrom!: string;
  @Field(() => DayScalar, { description: '公示止（含当日）；异议在此前登记' })
  publicTo!: string;
  @Field(() => String, { description: '公示人' })
  publishedByName!: string;
  @Field(() => DayScalar, { nullable: true, description: '备案、转重评或终止的日期' })
  endedOn?: string | null;
  @Field(() => PublicityState, { description: 'where it stands' })
  state!: PublicityState;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => [ObjectionType], { description: '异议及答复, in their order' })
  objections!: ObjectionType[];
}

export const PublicityConnection = connectionOf('ProjectPublicity', () => PublicityType);

@InputType('ProjectPublicityFilter', { description: 'Narrows the list; what is not given does not' })
export class PublicityFilterInput {
  @Field(() => String, { nullable: true, description: 'number, project or institution; 60 characters at most' })
  search?: string | null;
  @Field(() => [PublicityState], { nullable: true, description: '状态' })
  states?: PublicityState[] | null;
  @Field(() => Boolean, { nullable: true, description: '有无未答复的异议' })
  objected?: boolean | null;
}

@ObjectType('PublicProject', { simpleResolvers: true, description: 'A project of 公示名单 as anybody may read it' })
export class PublicProjectType {
  @Field(() => ID, { description: 'the publicity' })
  id!: string;
  @Field(() => String, { description: '项目名称' })
  projectName!: string;
  @Field(() => String, { description: '申报机构' })
  institutionName!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => String, { description: '项目类别' })
  categoryTitle!: string;
  @Field(() => DayScalar, { description: '公示起' })
  publicFrom!: string;
  @Field(() => DayScalar, { description: '公示止（含当日）' })
  publicTo!: string;
}
