import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../../graphql/scalars.ts';
import type { LimitUnit } from '../../../platform/calendar/index.ts';
import type { ClockStart, Pause, TimerKind } from '../../../platform/flow/index.ts';
import {
  ClockPauseEnum,
  ClockStartEnum,
  TimeLimitKindEnum,
  TimeLimitLevelEnum,
  TimeLimitUnitEnum,
} from './time-limit.type.ts';
import type { LimitLevel } from './words.ts';

@InputType('TimeLimitInput', { description: 'One limit as it shall be; without a value it is taken away' })
export class TimeLimitInput {
  @Field(() => String, { description: '事项代码；BUNDLE 为主办件，* 为通用' })
  matterCode!: string;
  @Field(() => TimeLimitKindEnum, { description: '类型' })
  kind!: TimerKind;
  @Field(() => String, { description: '环节或流程；整件为 PROMISE、LEGAL' })
  stage!: string;
  @Field(() => TimeLimitLevelEnum, { description: '层级' })
  orgLevel!: LimitLevel;
  @Field(() => Float, { nullable: true, description: '大于0；工作日可为半日' })
  value?: number | null;
  @Field(() => TimeLimitUnitEnum, { nullable: true, description: '单位；工作日 unless said' })
  unit?: LimitUnit | null;
  @Field(() => ClockStartEnum, { nullable: true, description: '起算; as the flow has it unless said' })
  clockStart?: ClockStart | null;
  @Field(() => [ClockPauseEnum], { nullable: true, description: '在哪些状态暂停; as the flow has it unless said' })
  pauseOn?: Pause[] | null;
}

@InputType('MatterWeightInput', { description: 'The weight of a matter in the order of warnings' })
export class MatterWeightInput {
  @Field(() => String, { description: '事项代码' })
  matterCode!: string;
  @Field(() => Int, { description: '0–99，大的在前' })
  weight!: number;
}

@InputType('TimeLimitDraftInput', {
  description: 'A change set: everything that differs from the version approved last',
})
export class TimeLimitDraftInput {
  @Field(() => ID, { description: 'a repeat with the same id answers with the first result' })
  requestId!: string;
  @Field(() => Int, { nullable: true, description: 'row version of the draft that was shown; absent for a new draft' })
  version?: number | null;
  @Field(() => [TimeLimitInput], { description: '改动的时限' })
  limits!: TimeLimitInput[];
  @Field(() => [MatterWeightInput], { description: '改动的事项权重' })
  weights!: MatterWeightInput[];
  @Field(() => String, { description: '修改原因，5至500个字' })
  reason!: string;
  @Field(() => DayScalar, { nullable: true, description: '拟生效日期；the day after the approval unless said' })
  wantedFrom?: string | null;
}
