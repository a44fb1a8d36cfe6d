import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { ScreeningType } from '../guide/guide.type.ts';

@ObjectType('ReturnedNotice', {
  simpleResolvers: true,
  description: '被退回的申请 that can be mended instead of applying anew',
})
export class ReturnedNoticeType {
  @Field(() => ID, { description: 'the case' })
  id!: string;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: 'the sentence for the applicant' })
  message!: string;
}

@ObjectType('ApplicantSelf', { simpleResolvers: true, description: 'The applicant who has signed in, masked' })
export class ApplicantSelfType {
  @Field(() => String, { description: '姓名，遮挡' })
  name!: string;
  @Field(() => String, { description: '证件号码，遮挡' })
  idNo!: string;
  @Field(() => String, { description: '手机号，遮挡' })
  phone!: string;
  @Field(() => String, { nullable: true, description: '代办人姓名，遮挡；本人登录的为空' })
  agentName?: string | null;
  @Field(() => Int, { description: 'level of the real-name identity, 1 to 3' })
  authLevel!: number;
  @Field(() => Boolean, { description: 'high enough for the bundle' })
  levelSuffices!: boolean;
  @Field(() => String, { nullable: true, description: 'page of the portal on which the level is raised' })
  upgradeUrl?: string | null;
  @Field(() => ScreeningType, { nullable: true, description: 'latest answers to the questionnaire' })
  screening?: ScreeningType | null;
  @Field(() => ID, { nullable: true, description: 'the draft of the bundle; null where there is none' })
  draftId?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'when the draft of the bundle was saved last; null where there is none',
  })
  draftSavedAt?: Date | null;
  @Field(() => ReturnedNoticeType, {
    nullable: true,
    description: 'an application for the same that was sent back (01 §4.8); null where there is none',
  })
  returned?: ReturnedNoticeType | null;
}
