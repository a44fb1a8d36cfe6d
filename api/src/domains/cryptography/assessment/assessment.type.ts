import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { FULFILMENTS, type Fulfilment } from './score.ts';

export const CryptoFulfilment = titledEnum('CryptoFulfilment', '密评自查管理项的符合程度', {
  FULL: FULFILMENTS.FULL,
  PART: FULFILMENTS.PART,
  NONE: FULFILMENTS.NONE,
});

@ObjectType('CryptoJudgement', { simpleResolvers: true, description: '密评自查的一次判定' })
export class JudgementType {
  @Field(() => Int, { description: '第几次判定' })
  revision!: number;
  @Field(() => Boolean, { description: '适用' })
  applies!: boolean;
  @Field(() => Boolean, { description: 'D 密码使用有效性' })
  effective!: boolean;
  @Field(() => Boolean, { description: 'A 密码算法/技术合规性' })
  algorithm!: boolean;
  @Field(() => Boolean, { description: 'K 密钥管理安全' })
  keySafe!: boolean;
  @Field(() => CryptoFulfilment, { description: '管理项的符合程度' })
  fulfilment!: Fulfilment;
  @Field(() => String, { description: '证据，或不适用的理由' })
  evidence!: string;
  @Field(() => String, { description: '差距和整改措施' })
  gap!: string;
  @Field(() => DateTimeScalar, { description: '判定时间' })
  judgedAt!: Date;
  @Field(() => String, { description: '判定人' })
  judgedByName!: string;
}

@ObjectType('CryptoEvidence', { simpleResolvers: true, description: '证据所在的页面或命令' })
export class EvidenceType {
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => String, { nullable: true, description: '页面地址' })
  route?: string | null;
  @Field(() => String, { nullable: true, description: '在服务器上执行的命令' })
  command?: string | null;
}

@ObjectType('CryptoAssessmentUnit', { simpleResolvers: true, description: '密评自查的一项（04 §9）' })
export class AssessmentUnitType {
  @Field(() => String, { description: '编号，K-01 至 K-20.4' })
  code!: string;
  @Field(() => String, { description: 'GB/T 39786-2021 条款' })
  clause!: string;
  @Field(() => String, { description: '层面' })
  layerTitle!: string;
  @Field(() => String, { description: '测评项' })
  title!: string;
  @Field(() => String, { description: '三级要求的程度：应、宜' })
  grade!: string;
  @Field(() => String, { description: '本平台的措施' })
  measure!: string;
  @Field(() => [EvidenceType], { description: '证据所在' })
  evidence!: readonly EvidenceType[];
  @Field(() => Boolean, { description: '由机构负责' })
  byOrganisation!: boolean;
  @Field(() => String, { nullable: true, description: '未在此运行的部分' })
  notHere?: string | null;
  @Field(() => Boolean, { description: '管理项：判定符合程度，不判定 D、A、K' })
  management!: boolean;
  @Field(() => String, { nullable: true, description: '得分，两位小数；不适用、不单独计分的为空' })
  score?: string | null;
  @Field(() => Boolean, { description: '有差距：未判定，或未全部符合' })
  open!: boolean;
  @Field(() => JudgementType, { nullable: true, description: '最近一次判定；未判定为空' })
  judgement?: JudgementType | null;
}

@ObjectType('CryptoLayerScore', { simpleResolvers: true, description: '层面得分' })
export class LayerScoreType {
  @Field(() => String, { description: '层面' })
  title!: string;
  @Field(() => Int, { description: '权重' })
  weight!: number;
  @Field(() => String, { description: '得分，四位小数' })
  score!: string;
}

@ObjectType('CryptoAssessment', { simpleResolvers: true, description: '密评自查（04 §9）' })
export class AssessmentType {
  @Field(() => [AssessmentUnitType], { description: '各项' })
  units!: AssessmentUnitType[];
  @Field(() => [LayerScoreType], { description: '各层面得分；全部不适用的层面不列' })
  layers!: LayerScoreType[];
  @Field(() => String, { description: '总分，两位小数' })
  total!: string;
  @Field(() => Boolean, { description: '总分达到60分；是否有高风险项须由测评机构判定' })
  reached!: boolean;

  @Field(() => Int, { description: '合格线，由参数“密评自查评分规则”规定' })
  pass!: number;
}

@InputType('CryptoJudgementInput', { description: '密评自查一项的判定' })
export class JudgementInput {
  @Field(() => String, { description: '编号' })
  code!: string;
  @Field(() => Int, { description: '所看到的判定次数；未判定为0，之后已有他人判定的不接受（E-0504）' })
  revision!: number;
  @Field(() => Boolean, { description: '适用' })
  applies!: boolean;
  @Field(() => Boolean, { description: 'D 密码使用有效性' })
  effective!: boolean;
  @Field(() => Boolean, { description: 'A 密码算法/技术合规性' })
  algorithm!: boolean;
  @Field(() => Boolean, { description: 'K 密钥管理安全' })
  keySafe!: boolean;
  @Field(() => CryptoFulfilment, { description: '管理项的符合程度' })
  fulfilment!: Fulfilment;
  @Field(() => String, { description: '证据，或不适用的理由，不超过500字' })
  evidence!: string;
  @Field(() => String, { description: '差距和整改措施，不超过500字' })
  gap!: string;
}
