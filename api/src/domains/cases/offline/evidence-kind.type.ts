import { Field, ObjectType } from 'type-graphql';

@ObjectType('OfflineEvidenceKind', { simpleResolvers: true, description: '办理凭证: a paper that a rule may wait for' })
export class EvidenceKindType {
  @Field(() => String, { description: '代码' })
  code!: string;
  @Field(() => String, { description: '名称' })
  name!: string;
}
