import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';

export const LIBRARY_STATES = titledEnum('LibraryState', 'What the case library says of a case', {
  MISSING: '未找到',
  OPEN: '在办',
  NORMAL: '正常办结',
  TERMINATED: '终止或撤销',
});

export const DIFFERENCE_STATES = titledEnum('DifferenceState', 'What became of a difference', {
  OPEN: '待处理',
  VERIFIED: '已核实: somebody looked into it and said why it may stay',
  RESOLVED: '已一致: both sides say the same again',
});

@InputType('LibraryDifferenceFilter', { description: 'Which differences a list shows' })
export class LibraryDifferenceFilterInput {
  @Field(() => [DIFFERENCE_STATES], { nullable: true, description: 'absent or empty = OPEN alone' })
  state?: (keyof typeof DIFFERENCE_STATES)[] | null;

  @Field(() => [LIBRARY_STATES], { nullable: true, description: '办件库的状态，任一即可' })
  libraryState?: (keyof typeof LIBRARY_STATES)[] | null;

  @Field(() => String, { nullable: true, description: 'beginning of 办件编号 or of the case number' })
  search?: string | null;
}

@ObjectType('LibraryDifference', {
  simpleResolvers: true,
  description: '对账差异: a record of which the case library says something else than we',
})
export class LibraryDifferenceType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => String, { description: '办件编号, or the case number of the bundle' })
  projid!: string;

  @Field(() => ID, { description: 'the case on whose page it is found' })
  caseId!: string;

  @Field(() => String, { description: 'our state when it was last compared' })
  localState!: string;

  @Field(() => String, { description: 'the same as people read it' })
  localStateTitle!: string;

  @Field(() => LIBRARY_STATES, { description: '办件库的状态' })
  libraryState!: keyof typeof LIBRARY_STATES;

  @Field(() => DIFFERENCE_STATES, { description: '该差异的处理情况' })
  state!: keyof typeof DIFFERENCE_STATES;

  @Field(() => DateTimeScalar, { description: 'when it was found first' })
  seenAt!: string | Date;

  @Field(() => DateTimeScalar, { description: '最近一次核对的时间' })
  checkedAt!: string | Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was found to be gone' })
  resolvedAt!: string | Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'when somebody looked into it' })
  verifiedAt!: string | Date | null;

  @Field(() => String, { nullable: true, description: '核实的人' })
  verifiedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'why it may stay as it is' })
  verifyReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was last sent again from here' })
  repushedAt!: string | Date | null;

  @Field(() => String, { nullable: true, description: '最近一次重推的人' })
  repushedBy!: string | null;

  @Field(() => Boolean, { description: 'the caller may send the case to the library again' })
  canRepush!: boolean;

  @Field(() => Boolean, { description: 'the caller may mark it 已核实' })
  canVerify!: boolean;
}

export const LibraryDifferenceConnection = connectionOf('LibraryDifference', () => LibraryDifferenceType);
