import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { SubCaseType } from '../../case.type.ts';

@ObjectType('MatterItem', {
  simpleResolvers: true,
  description: 'One matter of one person, as the list of matters shows it',
})
export class MatterItemType {
  @Field(() => SubCaseType, { description: '子办件' })
  subCase!: SubCaseType;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: '姓名, masked' })
  personName!: string;
  @Field(() => String, { description: '受理机构' })
  orgName!: string;
}

export const MatterItemConnection = connectionOf('MatterItem', () => MatterItemType);
