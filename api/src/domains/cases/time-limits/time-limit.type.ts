import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { LimitUnit } from '../../../platform/calendar/index.ts';
import { CLOCK_STARTS, type ClockStart, PAUSES, type Pause } from '../../../platform/flow/index.ts';
import { LIMIT_LEVELS } from './words.ts';

export const TimeLimitKindEnum = titledEnum('TimeLimitKind', 'What a time limit binds (01 §6.3)', {
  STAGE: '环节时限（内部）',
  PROCESS: '流程时限（内部）',
  PROMISE: '承诺时限',
  LEGAL: '法定时限',
});

export const TimeLimitUnitEnum = titledEnum('TimeLimitUnit', 'What a time limit is counted in', {
  WORKDAY: '工作日，可为半日',
  CALENDAR_DAY: '自然日',
  HOUR: '小时',
});

export const TimeLimitLevelEnum = titledEnum('TimeLimitLevel', 'By which level the record is handled', LIMIT_LEVELS);

const TimeLimitGroupEnum = titledEnum('TimeLimitGroup', 'What a row of the configuration stands for', {
  CASE: '“一件事”主办件',
  DEFAULT: '通用',
  MATTER: '事项',
  OTHER: '其他流程',
});

@ObjectType('TimeLimitSubject', {
  simpleResolvers: true,
  description: 'What limits are set for: a row of the configuration',
})
export class TimeLimitSubjectType {
  @Field(() => String, { description: '事项代码；BUNDLE 为主办件，* 为通用' })
  code!: string;
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => TimeLimitGroupEnum, { description: '类别' })
  group!: string;
  @Field(() => [String], {
    description: 'stages of its flow that have a clock; limits of others wait for a flow that has them',
  })
  stages!: readonly string[];
  @Field(() => Int, { nullable: true, description: '事项权重 0–99 (01 §6.5); null for what is no matter' })
  weight!: number | null;
  @Field(() => Int, { nullable: true, description: 'the weight before, where the version changes it' })
  weightBefore!: number | null;
}

@ObjectType('TimeLimitColumn', { simpleResolvers: true, description: 'A limit that cases and matters may have' })
export class TimeLimitColumnType {
  @Field(() => TimeLimitKindEnum, { description: '类型' })
  kind!: string;
  @Field(() => String, { description: '环节或流程；整件为 PROMISE、LEGAL' })
  stage!: string;
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => String, { description: 'when its clock starts and what stops it, as the flow says' })
  clockText!: string;
}

export const ClockStartEnum = titledEnum('ClockStart', 'From when a limit counts (01 §6.3)', CLOCK_STARTS);

export const ClockPauseEnum = titledEnum('ClockPause', 'In which state a clock may stand still (01 §6.3)', PAUSES);

@ObjectType('TimeLimitValue', { simpleResolvers: true, description: 'A length of time' })
export class TimeLimitValueType {
  @Field(() => Float, { description: '数值' })
  value!: number;
  @Field(() => TimeLimitUnitEnum, { description: '单位' })
  unit!: LimitUnit;
  @Field(() => ClockStartEnum, { nullable: true, description: '起算; null = as the flow has it' })
  clockStart?: ClockStart | null;
  @Field(() => [ClockPauseEnum], { nullable: true, description: '在哪些状态暂停; null = as the flow has it' })
  pauseOn?: Pause[] | null;
}

@ObjectType('TimeLimitCell', { simpleResolvers: true, description: 'One limit of a version (01 §6.3 TimeLimitRule)' })
export class TimeLimitCellType {
  @Field(() => String, { description: '事项代码' })
  matterCode!: string;
  @Field(() => TimeLimitKindEnum, { description: '类型' })
  kind!: string;
  @Field(() => String, { description: '环节或流程' })
  stage!: string;
  @Field(() => TimeLimitLevelEnum, { description: '层级' })
  orgLevel!: string;
  @Field(() => Float, { nullable: true, description: '时限；null where the version takes it away' })
  value!: number | null;
  @Field(() => TimeLimitUnitEnum, { nullable: true, description: '单位' })
  unit!: LimitUnit | null;
  @Field(() => ClockStartEnum, { nullable: true, description: '起算; null = as the flow has it' })
  clockStart?: ClockStart | null;
  @Field(() => [ClockPauseEnum], { nullable: true, description: '在哪些状态暂停; null = as the flow has it' })
  pauseOn?: Pause[] | null;
  @Field(() => Int, { description: 'the version that set it' })
  setBy!: number;
  @Field(() => Boolean, { description: 'whether the version shown changes it' })
  changed!: boolean;
  @Field(() => TimeLimitValueType, {
    nullable: true,
    description: 'what was before, where it changes; null for nothing',
  })
  before!: TimeLimitValueType | null;
}

@ObjectType('TimeLimitRecount', { simpleResolvers: true, description: '立即重算: what became of records under way' })
export class TimeLimitRecountType {
  @Field(() => ID, { description: '标识' })
  id!: string;
  @Field(() => Int, { description: '依据的版本' })
  number!: number;
  @Field(() => String, { description: '原因' })
  reason!: string;
  @Field(() => String, { description: '操作人' })
  changedBy!: string;
  @Field(() => DateTimeScalar, { description: '操作时间' })
  changedAt!: SqlInstant;
  @Field(() => Int, { description: 'clocks whose limit it changed' })
  moved!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'absent while it runs' })
  finishedAt!: SqlInstant | null;
}

@ObjectType('TimeLimits', {
  simpleResolvers: true,
  description: '时效配置: the limits as one version has them (01 §6.9)',
})
export class TimeLimitsType {
  @Field(() => ID, { description: 'the version shown' })
  versionId!: string;
  @Field(() => ID, { description: 'the rule that the versions belong to' })
  ruleId!: string;
  @Field(() => Int, { description: '版本号' })
  number!: number;
  @Field(() => Int, { description: 'the version that holds now' })
  currentNumber!: number;
  @Field(() => Int, { description: 'the version approved last; a draft is written upon it' })
  latestNumber!: number;
  @Field(() => Int, { nullable: true, description: 'the draft or proposal, for the city’s offices' })
  openNumber!: number | null;
  @Field(() => Boolean, { description: 'whether the caller writes drafts' })
  editable!: boolean;
  @Field(() => Boolean, { description: 'whether the caller may have records under way counted again by this version' })
  recountable!: boolean;
  @Field(() => [TimeLimitSubjectType], { description: 'rows' })
  subjects!: TimeLimitSubjectType[];
  @Field(() => [TimeLimitColumnType], { description: 'columns of cases and matters' })
  columns!: TimeLimitColumnType[];
  @Field(() => [TimeLimitCellType], { description: 'every limit that is set, and those that the version takes away' })
  cells!: TimeLimitCellType[];
  @Field(() => [String], { description: 'what may be meant but should be looked at: parts longer than their whole' })
  hints!: string[];
  @Field(() => [TimeLimitRecountType], { description: 'the latest 20, newest first' })
  recounts!: TimeLimitRecountType[];
}
