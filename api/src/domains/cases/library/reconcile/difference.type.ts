import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';

export const LIBRARY_STATES = {
  MISSING: 'MISSING',
  OPEN: 'OPEN',
  NORMAL: 'NORMAL',
  TERMINATED: 'TERMINATED',
} as const;
registerEnumType(LIBRARY_STATES, {
  name: 'LibraryState',
  description: 'What the case library says of a case',
  valuesConfig: {
    MISSING: { description: '未找到' },
    OPEN: { description: '在办' },
    NORMAL: { description: '正常办结' },
    TERMINATED: { description: '终止或撤销' },
  },
});

@ObjectType('LibraryDifference', {
  simpleResolvers: true,
  description: '对账差异: a record of which the case library says something else than we',
})
export class LibraryDifferenceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '办件编号, or the case number of the bundle' })
  projid!: string;

  @Field(() => ID, { description: 'the case on whose page it is found' })
  caseId!: string;

  @Field(() => String, { description: 'our state when it was last compared' })
  localState!: string;

  @Field(() => LIBRARY_STATES)
  libraryState!: keyof typeof LIBRARY_STATES;

  @Field(() => DateTimeScalar, { description: 'when it was found first' })
  seenAt!: string | Date;

  @Field(() => DateTimeScalar)
  checkedAt!: string | Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was found to be gone' })
  resolvedAt!: string | Date | null;
}

export const LibraryDifferenceConnection = connectionOf('LibraryDifference', () => LibraryDifferenceType);
