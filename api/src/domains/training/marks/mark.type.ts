import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { Placed } from '../../../platform/kernel/index.ts';
import { EFFECT_TITLES, LEVEL_TITLES } from './effects.ts';
import { targetColumn } from './target-column.ts';

export const LibraryTarget = titledEnum(targetColumn.enum, targetColumn.enumDoc, targetColumn.words);

export const MarkLevel = titledEnum('TrainingMarkLevel', '标记级别 (02 §6.3)', LEVEL_TITLES);

export const MarkEffect = titledEnum(
  'TrainingBlock',
  'What an active mark keeps its target from (02 §6.3)',
  EFFECT_TITLES,
);

/** A mark of the libraries (02 §6.3). */
@ObjectType('TrainingMark', { description: '标记 of an institution or a project' })
export class MarkType {
  place!: Placed;
  raisedById!: string | null;
  targetId!: string;

  @Field(() => ID, { description: 'the mark' })
  id!: string;
  @Field(() => LibraryTarget, { description: 'what it is held against' })
  targetType!: string;
  @Field(() => String, { description: 'CL-MARK: M1 … M9' })
  kind!: string;
  @Field(() => String, { description: 'the kind in words' })
  kindTitle!: string;
  @Field(() => MarkLevel, { description: '提示、限制、严重' })
  level!: string;
  @Field(() => String, { description: '标记原因' })
  reason!: string;
  @Field(() => [MarkEffect], { description: 'what it keeps its target from' })
  effects!: string[];
  @Field(() => DayScalar, { description: 'since when' })
  fromDate!: string;
  @Field(() => DayScalar, { nullable: true, description: 'until when it was meant to hold' })
  toDate?: string | null;
  @Field(() => String, { description: 'who raised it; outside government the organisation' })
  raisedByName!: string;
  @Field(() => String, { nullable: true, description: 'whose organisation; none for the system' })
  raisedByOrg?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '解除时间; absent while it is active' })
  liftedAt?: string | Date | null;
  @Field(() => String, { nullable: true, description: 'who lifted it; absent outside government' })
  liftedByName?: string | null;
  @Field(() => String, { nullable: true, description: '解除原因' })
  liftReason?: string | null;
}

/** What has happened to something in a library. */
@ObjectType('LibraryEvent', { simpleResolvers: true, description: '动态 of an institution or a project (02 §6.3)' })
export class LibraryEventType {
  targetId!: string;

  @Field(() => ID, { description: 'the event' })
  id!: string;
  @Field(() => String, { description: '入库、变更、标记、解除、暂停、恢复、剔除、过期' })
  kind!: string;
  @Field(() => DateTimeScalar, { description: 'when' })
  at!: string | Date;
  @Field(() => String, { description: 'who did it; outside government the organisation' })
  byName!: string;
  @Field(() => String, { nullable: true, description: 'whose organisation; none for the system' })
  byOrg?: string | null;
  @Field(() => String, { description: 'in words' })
  text!: string;
}
