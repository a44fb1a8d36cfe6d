import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('MatterWindow', { simpleResolvers: true, description: 'Where a matter is handled offline' })
export class MatterWindowType {
  @Field(() => String, { description: '事项代码' })
  matterCode!: string;
  @Field(() => String, { description: 'district of six digits; 310000 = the whole city' })
  regionCode!: string;
  @Field(() => String, { description: '办理地点' })
  place!: string;
  @Field(() => String, { nullable: true, description: '咨询电话' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: '办理时间' })
  hours?: string | null;
  @Field(() => Int, { description: 'version, to send back with a change' })
  version!: number;
  @Field(() => String, { description: 'the sentence for the applicant (E-0301)' })
  message!: string;
}
