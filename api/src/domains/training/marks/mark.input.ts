import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../../graphql/scalars.ts';
import { LibraryTarget, MarkEffect, MarkLevel } from './mark.type.ts';

@InputType('MarkTargetRow', { description: 'An institution or a project, as its user saw it' })
export class MarkTargetRow {
  @Field(() => ID, { description: 'the institution or project' })
  id!: string;
  @Field(() => Int, { description: 'the version that was shown; a changed one is skipped (E-0504)' })
  version!: number;
}

@InputType('RaiseMarksInput', { description: '标记 of one or many, at most 200 (T14-2, T15-2)' })
export class RaiseMarksInput {
  @Field(() => LibraryTarget, { description: 'what is marked' })
  targetType!: 'INSTITUTION' | 'PROJECT';
  @Field(() => [MarkTargetRow], { description: 'which of them' })
  rows!: MarkTargetRow[];
  @Field(() => String, { description: 'CL-MARK; M1, M2 and M5 are the system’s' })
  kind!: string;
  @Field(() => MarkLevel, { description: '级别; M3 and M4 have one of their own' })
  level!: 'HINT' | 'LIMIT' | 'SEVERE';
  @Field(() => [MarkEffect], { description: 'what it keeps them from; none for 提示, at least one otherwise' })
  effects!: ('APPLICATION' | 'ROUND' | 'RUN' | 'PUBLIC')[];
  @Field(() => String, { description: '5 to 500 characters' })
  reason!: string;
  @Field(() => DayScalar, {
    nullable: true,
    description: 'the last day on which it holds; absent = until it is lifted',
  })
  toDate?: string | null;
  @Field(() => [ID], { description: '证明材料: the caller’s uploaded files; needed for 严重' })
  fileIds!: string[];
  @Field(() => ID, { description: 'a repeat with the same id answers with the first result' })
  requestId!: string;
}

@InputType('LiftMarksInput', { description: '解除标记 of one or many marks, at most 200 (T14-3, T15-3)' })
export class LiftMarksInput {
  @Field(() => LibraryTarget, { description: 'what the marks are held against' })
  targetType!: 'INSTITUTION' | 'PROJECT';
  @Field(() => [ID], { description: 'the marks' })
  ids!: string[];
  @Field(() => String, { description: '5 to 300 characters' })
  reason!: string;
  @Field(() => ID, { description: 'a repeat with the same id answers with the first result' })
  requestId!: string;
}
