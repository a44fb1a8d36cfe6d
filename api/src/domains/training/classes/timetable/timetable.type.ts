import { Field, ID, Int, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { CONFLICTS, type ConflictRule } from './conflicts.ts';
import { trainingSession } from './session.record.ts';

const SessionConflictRule = titledEnum('TrainingSessionConflictRule', '冲突类型 (BR22-2)', CONFLICTS);

@ObjectType('TrainingSessionConflict', { simpleResolvers: true, description: 'What is against a session (BR22-2)' })
class ConflictType {
  @Field(() => SessionConflictRule, { description: '冲突类型' })
  rule!: ConflictRule;
  @Field(() => Boolean, { description: 'it keeps the session from being published' })
  hard!: boolean;
  @Field(() => String, { description: 'with what, in words' })
  message!: string;
}

@ObjectType('SavedTrainingSession', { simpleResolvers: true, description: 'A session that was saved' })
export class SavedSessionType {
  @Field(() => ID, { description: '课次' })
  id!: string;
  @Field(() => Int, { description: 'to send back with the next change' })
  version!: number;
  @Field(() => [ConflictType], { description: 'what is pointed out; nothing hard' })
  warnings!: ConflictType[];
}

@ObjectType('TrainingSessionSpan', {
  simpleResolvers: true,
  description: 'Beginnings of a day at which the same stands against a session that is moved',
})
export class SessionSpanType {
  @Field(() => String, { description: '日期' })
  day!: string;
  @Field(() => String, { description: 'the first such beginning, HH:mm' })
  earliest!: string;
  @Field(() => String, { description: 'the last one, included, HH:mm' })
  latest!: string;
  @Field(() => [ConflictType], { description: 'what stands against it there; free where empty' })
  conflicts!: ConflictType[];
}

@ObjectType('TrainingSessionMove', {
  simpleResolvers: true,
  description: 'Where a session may be moved in some days (BR22-2)',
})
export class SessionMoveType {
  @Field(() => ID, { description: '课次' })
  id!: string;
  @Field(() => Boolean, { description: 'it begins within 24 h: 临时调课原因 is asked for (T22-5)' })
  reasonNeeded!: boolean;
  @Field(() => [SessionSpanType], { description: 'by day and time, without a gap; what is past is left out' })
  spans!: SessionSpanType[];
}

@ObjectType('TrainingSessionOutcome', { simpleResolvers: true, description: 'What became of one session of several' })
export class SessionOutcomeType {
  @Field(() => ID, { description: '课次' })
  id!: string;
  @Field(() => Boolean, { description: 'done' })
  ok!: boolean;
  @Field(() => String, { nullable: true, description: 'why not' })
  message!: string | null;
}

@ObjectType('ScheduleChoice', { simpleResolvers: true, description: 'A class, teacher or room to choose' })
class ScheduleChoiceType {
  @Field(() => ID, { description: 'what is chosen' })
  id!: string;
  @Field(() => String, { description: '名称' })
  name!: string;
}

@ObjectType('TrainingPlanLine', {
  simpleResolvers: true,
  description: '教学计划项 of the version that a run teaches; two may have one name',
})
class RunPlanLineType {
  @Field(() => ID, { description: 'what a 课次 refers to' })
  id!: string;
  @Field(() => Int, { description: 'its place in the plan, from 1' })
  seq!: number;
  @Field(() => String, { description: '教学模块' })
  module!: string;
  @Field(() => String, { description: '计划课时' })
  hours!: string;
}

@ObjectType('TrainingModuleProgress', {
  simpleResolvers: true,
  description: 'Lesson hours of a line of the plan that a class has, of those planned (BR22-7)',
})
class ModuleProgressType {
  @Field(() => ID, { description: '班级' })
  classId!: string;
  @Field(() => ID, { description: '教学计划项' })
  lineId!: string;
  @Field(() => Int, { description: 'its place in the plan, from 1' })
  seq!: number;
  @Field(() => String, { description: '教学模块' })
  module!: string;
  @Field(() => String, { description: '计划课时' })
  planned!: string;
  @Field(() => String, { description: '已排课时, drafts included' })
  arranged!: string;
  @Field(() => String, { description: '已上课时: the list of the class was written down' })
  held!: string;
}

@ObjectType('PlacedTrainingSession', {
  simpleResolvers: true,
  description: 'A session of the week with what is against it',
})
class PlacedSessionType {
  @Field(() => trainingSession.classes.Node, { description: '课次' })
  session!: object;
  @Field(() => [ConflictType], { description: 'as things are now' })
  conflicts!: ConflictType[];
}

@ObjectType('TrainingTimetable', { simpleResolvers: true, description: '课程表 of a run over some days (02 §14.6)' })
export class TimetableType {
  @Field(() => ID, { description: '班次' })
  runId!: string;
  @Field(() => String, { description: '班次编号' })
  runNo!: string;
  @Field(() => String, { description: '班次名称' })
  runName!: string;
  @Field(() => String, { description: '开班日期' })
  runFrom!: string;
  @Field(() => String, { description: '结束日期' })
  runTo!: string;
  @Field(() => [ScheduleChoiceType], { description: '班级' })
  classes!: ScheduleChoiceType[];
  @Field(() => [RunPlanLineType], { description: '教学计划 that the run teaches' })
  lines!: RunPlanLineType[];
  @Field(() => [ScheduleChoiceType], { description: '教师 of the institution' })
  teachers!: ScheduleChoiceType[];
  @Field(() => [ScheduleChoiceType], { description: '场地 of the institution in use' })
  rooms!: ScheduleChoiceType[];
  @Field(() => [ModuleProgressType], { description: '教学计划 by class and line' })
  progress!: ModuleProgressType[];
  @Field(() => String, {
    nullable: true,
    description:
      'which classes lack published hours of the plan as the last week comes (BR22-7); null where all is well',
  })
  hoursWarning!: string | null;
  @Field(() => [PlacedSessionType], { description: '课次 of the days, cancelled ones included' })
  sessions!: PlacedSessionType[];
  @Field(() => Int, { description: 'drafts of the run with something hard against them' })
  blocked!: number;
}
