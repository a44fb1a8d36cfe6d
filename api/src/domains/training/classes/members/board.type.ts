import { Field, ID, Int, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { SPLIT_BY } from '../split/split.ts';

export const SplitBy = titledEnum('TrainingSplitBy', '自动分班方式', SPLIT_BY);

@ObjectType('TrainingSplitCard', { simpleResolvers: true, description: 'A trainee on the split board' })
class SplitCardType {
  @Field(() => ID, { description: '班次学员' })
  id!: string;
  @Field(() => Int, { description: '学号' })
  seq!: number;
  @Field(() => String, { description: '姓名, masked' })
  name!: string;
  @Field(() => String, { description: '安置区' })
  districtName!: string;
  @Field(() => String, { nullable: true, description: '文化程度' })
  level!: string | null;
}

@ObjectType('TrainingSplitClass', { simpleResolvers: true, description: 'A class on the split board' })
class SplitClassType {
  @Field(() => ID, { description: '班级' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a change' })
  version!: number;
  @Field(() => String, { description: '班级名称' })
  name!: string;
  @Field(() => Int, { description: '班级人数上限' })
  capacity!: number;
  @Field(() => ID, { nullable: true, description: '班主任' })
  headTeacherId!: string | null;
  @Field(() => ID, { nullable: true, description: '固定教室' })
  roomId!: string | null;
  @Field(() => String, { nullable: true, description: '备注' })
  remarks!: string | null;
  @Field(() => [SplitCardType], { description: '学员, in the order of the run' })
  members!: SplitCardType[];
}

@ObjectType('TrainingSplitBoard', { simpleResolvers: true, description: '分班 of a run (02 §14.6)' })
export class SplitBoardType {
  @Field(() => ID, { description: '班次' })
  runId!: string;
  @Field(() => String, { description: '班次编号' })
  runNo!: string;
  @Field(() => String, { description: '班次名称' })
  runName!: string;
  @Field(() => Boolean, { description: 'lessons have begun: a move needs a reason' })
  running!: boolean;
  @Field(() => Int, { description: '学员人数' })
  trainees!: number;
  @Field(() => Int, { description: 'class.max_size' })
  most!: number;
  @Field(() => Int, { description: 'how many classes there should be (BR22-1)' })
  suggested!: number;
  @Field(() => [SplitCardType], { description: '未分班学员' })
  unassigned!: SplitCardType[];
  @Field(() => [SplitClassType], { description: '班级, in their order' })
  classes!: SplitClassType[];
}
