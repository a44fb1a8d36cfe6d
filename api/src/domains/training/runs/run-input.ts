import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { RUN_FILES, type RunFileKind } from './run-files.ts';
import type { Candidate } from './save-run.ts';

export const RunFileKindEnum = titledEnum('TrainingRunFileKind', '开班申请的材料', RUN_FILES);

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
