import { Field, ObjectType } from 'type-graphql';
import { GuideTextType } from '../guide/guide.type.ts';

@ObjectType('HotLine', { simpleResolvers: true, description: '一个咨询电话' })
export class HotLineType {
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => String, { description: '电话号码' })
  phone!: string;
  @Field(() => String, { description: '接听时间' })
  hours!: string;
  @Field(() => String, { description: '可以咨询什么' })
  text!: string;
}

@ObjectType('ConsultationWindow', { simpleResolvers: true, description: '一个事项的线下窗口' })
export class ConsultationWindowType {
  @Field(() => String, { description: '事项代码' })
  matterCode!: string;
  @Field(() => String, { description: '事项名称' })
  matterName!: string;
  @Field(() => String, { description: '所在区；全市通用的为“全市”' })
  regionName!: string;
  @Field(() => String, { description: '办理地点' })
  place!: string;
  @Field(() => String, { nullable: true, description: '咨询电话' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: '办理时间' })
  hours?: string | null;
}

@ObjectType('Consultation', { simpleResolvers: true, description: '咨询: whom to ask, when, and what is asked most' })
export class ConsultationType {
  @Field(() => String, { description: '服务中心的接听时间' })
  centreHours!: string;
  @Field(() => [HotLineType], { description: '咨询电话' })
  hotLines!: HotLineType[];
  @Field(() => [ConsultationWindowType], { description: '线下办理的事项各自的窗口，全市通用的在前' })
  windows!: ConsultationWindowType[];
  @Field(() => [GuideTextType], { description: '常见问题' })
  questions!: GuideTextType[];
}
