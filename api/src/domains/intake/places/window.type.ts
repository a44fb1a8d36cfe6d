import { Field, ObjectType } from 'type-graphql';

@ObjectType('HandlingWindow', {
  simpleResolvers: true,
  description: 'Where a matter that is handled offline is handled (01 §9.4, §5.9)',
})
export class HandlingWindowType {
  @Field(() => String, { description: '适用范围：全市或区名' })
  regionName!: string;
  @Field(() => String, { description: '办理地点' })
  place!: string;
  @Field(() => String, { nullable: true, description: '咨询电话' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: '办理时间' })
  hours?: string | null;
  @Field(() => String, { description: '“该事项为线下办理，请到…办理” (E-0301)' })
  message!: string;
}

@ObjectType('OwnOffice', { simpleResolvers: true, description: 'Where the centre is that handles an own case' })
export class OwnOfficeType {
  @Field(() => String, { description: '地址' })
  address!: string;
  @Field(() => String, { description: '咨询电话' })
  phone!: string;
  @Field(() => String, { description: '开放时间' })
  hours!: string;
}
