import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { MatterType } from '../../cases/index.ts';
import { HandlingWindowType } from '../places/window.type.ts';

export const ScreeningOutcomeEnum = titledEnum('ScreeningOutcome', 'What the questionnaire of 办理须知 came to', {
  FIT: '符合',
  UNFIT: '不符合',
  MANUAL: '需人工判断',
});
export type ScreeningOutcomeEnum = keyof typeof ScreeningOutcomeEnum;

@ObjectType('GuideOption', { simpleResolvers: true, description: '自查问题的一个选项' })
export class GuideOptionType {
  @Field(() => String, { description: '选项代码' })
  value!: string;
  @Field(() => String, { description: '选项文字' })
  title!: string;
}

@ObjectType('GuideQuestion', { simpleResolvers: true, description: '条件自查的一个问题' })
export class GuideQuestionType {
  @Field(() => String, { description: '问题代码' })
  key!: string;
  @Field(() => String, { description: '问题' })
  text!: string;
  @Field(() => [GuideOptionType], { description: '可选的回答' })
  options!: GuideOptionType[];
}

@ObjectType('GuideText', { simpleResolvers: true, description: 'A heading with its text' })
export class GuideTextType {
  @Field(() => String, { description: '标题' })
  title!: string;
  @Field(() => String, { description: '内容' })
  text!: string;
}

@ObjectType('ConsentText', { simpleResolvers: true, description: 'A text that the applicant agrees to' })
export class ConsentTextType {
  @Field(() => String, { description: 'sent back with the consent' })
  version!: string;
  @Field(() => String, { description: '标题' })
  title!: string;
  @Field(() => String, { description: '全文' })
  text!: string;
}

@ObjectType('PixelSize', { simpleResolvers: true, description: 'Width and height of a picture in pixels' })
export class PixelSizeType {
  @Field(() => Int, { description: '宽，像素' })
  width!: number;
  @Field(() => Int, { description: '高，像素' })
  height!: number;
}

@ObjectType('MaterialLimits', {
  simpleResolvers: true,
  description: 'What the files of a material may be (01 §9.4 page 3)',
})
export class MaterialLimitsType {
  @Field(() => [String], { description: '可以上传的文件类型（MIME）' })
  mimes!: string[];
  @Field(() => Int, { description: '单个文件最多的字节数' })
  maxBytes!: number;
  @Field(() => Int, { description: '最多的文件数' })
  maxFiles!: number;
  @Field(() => PixelSizeType, { nullable: true, description: 'the one size that its pictures have, as 照片 does' })
  exactSize?: PixelSizeType | null;
}

@ObjectType('GuideMaterial', { simpleResolvers: true, description: 'A material that the bundle may ask for' })
export class GuideMaterialType {
  @Field(() => String, { description: '材料代码' })
  code!: string;
  @Field(() => String, { description: '材料名称' })
  name!: string;
  @Field(() => Boolean, { description: '必需; of a bundle: where any of its matters requires it' })
  required!: boolean;
  @Field(() => Boolean, { description: '免于提交: an e-licence or shared data take its place' })
  obtainable!: boolean;
  @Field(() => Boolean, { description: '由平台生成，无需上传' })
  generated!: boolean;
  @Field(() => String, { nullable: true, description: '说明' })
  note?: string | null;
  @Field(() => String, { description: '格式和大小要求' })
  ruleText!: string;
  @Field(() => MaterialLimitsType, { description: 'what its files may be' })
  limits!: MaterialLimitsType;
  @Field(() => [String], { description: 'names of the matters that ask for it' })
  matters!: string[];
}

@ObjectType('GuideMatter', {
  simpleResolvers: true,
  description: 'A matter of 办理须知, with the place where it is handled',
})
export class GuideMatterType extends MatterType {
  @Field(() => [HandlingWindowType], {
    description: '线下办理地点, the whole city’s before those of districts; none for what is handled online',
  })
  windows!: HandlingWindowType[];
}

@ObjectType('ApplicationChoice', {
  simpleResolvers: true,
  description: '事项选择: what may be applied for, the bundle or one matter alone (01 §10.4, §10.5)',
})
export class ApplicationChoiceType {
  @Field(() => String, { description: 'code of the bundle or of the matter' })
  code!: string;
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => Boolean, { description: 'one matter alone' })
  single!: boolean;
  @Field(() => String, { description: '办理部门' })
  department!: string;
  @Field(() => String, { description: '办理方式' })
  modeTitle!: string;
  @Field(() => String, { description: '时限' })
  limitText!: string;
  @Field(() => String, { description: '适用的人员' })
  conditionText!: string;
}

@ObjectType('ApplicationGuide', { simpleResolvers: true, description: '办理须知 of a bundle (01 §9.4 page 1)' })
export class ApplicationGuideType {
  @Field(() => String, { description: 'code of the bundle, or of the matter that is applied for alone' })
  bundle!: string;
  @Field(() => Boolean, { description: 'one matter alone (01 §10.5)' })
  single!: boolean;
  @Field(() => String, { description: 'version of the texts that is in force: 第2版，2026年3月9日起施行' })
  version!: string;
  @Field(() => String, { description: '事项名称' })
  title!: string;
  @Field(() => String, { description: '办理对象' })
  audience!: string;
  @Field(() => [String], { description: '办理条件' })
  conditions!: string[];
  @Field(() => [GuideQuestionType], { description: '条件自查' })
  questions!: GuideQuestionType[];
  @Field(() => [GuideMatterType], { description: '包含的事项，办理部门、地点和时限' })
  matters!: GuideMatterType[];
  @Field(() => [GuideMaterialType], { description: '申请材料' })
  materials!: GuideMaterialType[];
  @Field(() => [GuideTextType], { description: '办理渠道' })
  channels!: GuideTextType[];
  @Field(() => String, { description: '收费' })
  fees!: string;
  @Field(() => String, { description: '整件事的时限' })
  limitText!: string;
  @Field(() => [GuideTextType], { description: '办理流程' })
  steps!: GuideTextType[];
  @Field(() => [String], { description: '办理结果' })
  results!: string[];
  @Field(() => String, { description: '办理时间' })
  deadline!: string;
  @Field(() => String, { description: '线下办理指引' })
  offline!: string;
  @Field(() => String, { description: '咨询' })
  advice!: string;
  @Field(() => ConsentTextType, { description: '信息共享授权' })
  generalConsent!: ConsentTextType;
  @Field(() => ConsentTextType, { description: '敏感个人信息单独同意' })
  sensitiveConsent!: ConsentTextType;
  @Field(() => Int, { description: 'level of the real-name identity that it needs, 1 to 3' })
  authLevel!: number;
}

@InputType('ScreeningAnswerInput', { description: '对一个自查问题的回答' })
export class ScreeningAnswerInput {
  @Field(() => String, { description: '问题代码' })
  key!: string;
  @Field(() => String, { description: '所选的选项代码' })
  value!: string;
}

@InputType('RecordScreeningInput', { description: 'Answers to the questionnaire and what was agreed to' })
export class RecordScreeningInput {
  @Field(() => String, { description: 'code of the bundle' })
  bundle!: string;
  @Field(() => [ScreeningAnswerInput], { description: '每个问题一个回答' })
  answers!: ScreeningAnswerInput[];
  @Field(() => String, { nullable: true, description: 'version of 信息共享授权 that was ticked' })
  generalConsent?: string | null;
  @Field(() => String, { nullable: true, description: 'version of 敏感个人信息单独同意 that was ticked' })
  sensitiveConsent?: string | null;
}

@ObjectType('ScreeningAnswer', { simpleResolvers: true, description: '已作的一个回答' })
export class ScreeningAnswerType {
  @Field(() => String, { description: '问题代码' })
  key!: string;
  @Field(() => String, { description: '所选的选项代码' })
  value!: string;
}

@ObjectType('Screening', { simpleResolvers: true, description: '条件自查的结果' })
export class ScreeningType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => ScreeningOutcomeEnum, { description: '结果' })
  outcome!: string;
  @Field(() => [String], { description: '提示' })
  advice!: string[];
  @Field(() => [ScreeningAnswerType], { description: '所作的回答' })
  answers!: ScreeningAnswerType[];
  @Field(() => Boolean, { description: 'both texts were agreed to as they read now' })
  consented!: boolean;
  @Field(() => DateTimeScalar, { description: '自查时间' })
  at!: Date;
}
