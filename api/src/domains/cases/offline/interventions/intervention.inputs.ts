import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { type InterventionKind, KINDS, type NewStatus, STATUS_TITLES } from './words.ts';

export const InterventionKindEnum = titledEnum(
  'InterventionKind',
  'How staff steps in before a matter ends by itself',
  KINDS,
);
export const InterventionStatusEnum = titledEnum(
  'InterventionStatus',
  'States that 调整状态 may lead to',
  STATUS_TITLES,
);

@InputType('InterveneInput', { description: '干预 of one plan before its matter ends by itself' })
export class InterveneInput {
  @Field(() => ID, { description: 'a repeat with the same id answers with the first result' })
  requestId!: string;
  @Field(() => ID, { description: '自动办结计划的标识' })
  planId!: string;
  @Field(() => Int, { description: 'the version that was shown; a later one is refused (E-0504)' })
  version!: number;
  @Field(() => InterventionKindEnum, { description: '干预方式' })
  kind!: InterventionKind;
  @Field(() => DayScalar, { nullable: true, description: '暂缓: until which day, at most 60 working days from now' })
  deferUntil?: string | null;
  @Field(() => InterventionStatusEnum, { nullable: true, description: '调整状态: which one' })
  newStatus?: NewStatus | null;
  @Field(() => [String], {
    nullable: true,
    description: '待补正: names of the materials to hand in; the reason where none is named',
  })
  materials?: string[] | null;
  @Field(() => String, { description: 'code of the list `offline.intervene`' })
  reasonCode!: string;
  @Field(() => String, { description: 'the reason in words, 5 to 500 characters' })
  reasonText!: string;
  @Field(() => [ID], { nullable: true, description: 'uploaded files; 调整状态 needs at least one' })
  attachmentIds?: string[] | null;
}
