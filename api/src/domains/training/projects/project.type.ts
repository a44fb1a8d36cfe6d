import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DayScalar, JsonScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../platform/flow/index.ts';
import { projectFlow } from './project.flow.ts';
import { PROJECT } from './record-type.ts';

/** States of the flow as an enum of the API. */
export const ProjectState = titledEnum(
  'TrainingProjectState',
  'How a project stands in the library',
  stateTitles(projectFlow),
);

@ObjectType('TrainingProject', { description: '培训项目 of the library (02 §7.3)' })
export class ProjectType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the project' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '项目编号' })
  projectNo!: string;
  @Field(() => String, { description: '项目名称' })
  name!: string;
  @Field(() => ID, { description: 'whose it is' })
  institutionId!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => String, { description: 'GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => String, { description: 'CL-PROJ-CAT' })
  category!: string;
  @Field(() => String, { description: 'the category in words' })
  categoryTitle!: string;
  @Field(() => String, { description: 'the level in words' })
  skillLevelTitle!: string;
  @Field(() => String, { description: '职业（工种）' })
  occupationName!: string;
  @Field(() => String, { description: 'CL-SKILL-LEVEL' })
  skillLevel!: string;
  @Field(() => Int, { description: '理论课时' })
  hoursTheory!: number;
  @Field(() => Int, { description: '实操课时' })
  hoursPractice!: number;
  @Field(() => Int, { description: '总课时' })
  hoursTotal!: number;
  @Field(() => String, { description: '人均收费, two decimals' })
  feePerPerson!: string;
  @Field(() => Float, { nullable: true, description: '评审得分' })
  score?: number | null;
  @Field(() => String, { nullable: true, description: '备案号' })
  filingNo?: string | null;
  @Field(() => ID, { nullable: true, description: 'the application that it came from' })
  applicationId?: string | null;
  @Field(() => ID, { nullable: true, description: 'the review batch that it passed; none for a project of before' })
  reviewBatchId?: string | null;
  @Field(() => Boolean, { description: 'approved before the platform and imported (02 §7.2)' })
  imported!: boolean;
  @Field(() => DayScalar, { description: '有效期起' })
  validFrom!: string;
  @Field(() => DayScalar, { description: '有效期止' })
  validTo!: string;
  @Field(() => String, { nullable: true, description: 'CL-INSP-RESULT of the last annual inspection' })
  lastInspectionResult?: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'day of the last annual inspection' })
  lastInspectionOn?: string | null;
  @Field(() => [String], { description: 'CL-MARK of the marks in force' })
  marks!: string[];
  @Field(() => Boolean, {
    description: 'of an institution elsewhere, read because trainees of the caller’s district are in it (02 §1.4)',
  })
  elsewhere!: boolean;
  @Field(() => Int, { description: 'version of the content in force' })
  contentVersion!: number;
  @Field(() => ProjectState, { description: 'how it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(projectFlow, PROJECT, this.row);
  }
}

export const ProjectConnection = connectionOf('TrainingProject', () => ProjectType);

@ObjectType('TrainingProjectVersion', { description: 'A content of a project; every one is kept (BR15-1)' })
export class ProjectVersionType {
  projectId!: string;
  institutionId!: string;

  @Field(() => Int, { description: '版本' })
  contentVersion!: number;
  @Field(() => String, { description: 'FILING 备案入库, IMPORT 历史项目导入, CHANGE 项目变更' })
  source!: string;
  @Field(() => String, { description: 'when it came into force, YYYY-MM-DD' })
  changedOn!: string;
  @Field(() => JsonScalar, { description: 'fields of 02 §7.3 and the teaching plan' })
  content!: unknown;
}
