import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { MergeTarget } from './merge.ts';
import { RUN_FILES, type RunFileKind } from './run-files.ts';
import type { Candidate } from './save-run.ts';

const RunFileKindEnum = titledEnum('TrainingRunFileKind', '开班申请的材料', RUN_FILES);

@InputType('TrainingRunFileInput', { description: 'A file of a draft' })
export class RunFileInput {
  @Field(() => RunFileKindEnum, { description: '材料' })
  kind!: RunFileKind;
  @Field(() => ID, { description: 'uploaded before' })
  fileId!: string;
}

@ObjectType('RunCandidate', {
  simpleResolvers: true,
  description: 'An enrolment that may be chosen for a run (02 §13.6)',
})
export class CandidateType implements Candidate {
  @Field(() => ID, { description: 'the enrolment' })
  id!: string;
  @Field(() => String, { description: '报名编号' })
  enrolNo!: string;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '安置区, 区划代码' })
  districtCode!: string;
  @Field(() => String, { description: '安置区' })
  districtName!: string;
  @Field(() => ID, { description: '报名批次' })
  roundId!: string;
  @Field(() => String, { description: '报名批次名称' })
  roundTitle!: string;
}

@ObjectType('RunMergeTarget', {
  simpleResolvers: true,
  description: '下一期: a draft of the same project that may take the trainees of a run with too few (BR21-3)',
})
export class RunMergeTarget implements MergeTarget {
  @Field(() => ID, { description: 'the run' })
  id!: string;
  @Field(() => String, { description: '班次编号' })
  runNo!: string;
  @Field(() => String, { description: '班次名称' })
  name!: string;
  @Field(() => DayScalar, { description: '计划开始日期' })
  plannedStart!: string;
  @Field(() => Int, { description: '已选学员人数' })
  chosen!: number;
}
