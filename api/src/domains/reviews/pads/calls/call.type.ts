import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { EvaluationPageType, GivenEvaluationInput } from '../../evaluations/evaluate.type.ts';
import { OwnPadType } from '../devices/pad.type.ts';

/** 业务办理界面 from which the page is called (R9.2.1). */
export const HANDLING_SCREENS = {
  CASE: '办件页',
  REGISTER: '窗口登记',
  ACCEPT: '接件',
  SUB_CASE: '子办件办理',
  OFFLINE: '线下事项',
  FINISH: '办结',
  BATCH: '批量办理结果',
  RECEPTION: '接待登记',
  ENROLMENT: '学员报名审核',
  CANDIDATE: '免申即享',
  RESERVE: '预备役登记',
  SUBSIDY: '一次性经济补助',
  FOLLOW_UP: '就业跟踪',
} as const;
export type HandlingScreen = keyof typeof HANDLING_SCREENS;
export const HandlingScreenEnum = titledEnum(
  'HandlingScreen',
  'The business screen from which the review page is called (R9.2.1)',
  HANDLING_SCREENS,
);

export const ReviewedServiceKind = titledEnum('ReviewedServiceKind', 'What is evaluated', {
  case: '主办件',
  subCase: '子办件',
  reception: '接待登记',
});

export const PadCallState = titledEnum('PadCallState', 'What became of a call', {
  CALLED: '正在打开',
  SHOWN: '申请人正在评价',
  DONE: '已评价',
  ABANDONED: '未评价',
  REPLACED: '已被下一次取代',
  FAILED: '未能打开',
});

@InputType('PadCallInput', { description: '请评价: which service, from which screen' })
export class PadCallInput {
  @Field(() => ReviewedServiceKind, { description: 'case, sub-case or reception' })
  serviceType!: keyof typeof ReviewedServiceKind;
  @Field(() => ID, { description: 'the case, the sub-case or the reception' })
  serviceId!: string;
  @Field(() => HandlingScreenEnum, { description: 'where the button was pressed' })
  screen!: HandlingScreen;
}

@ObjectType('PadCall', { simpleResolvers: true, description: '请评价 as the console follows it' })
export class PadCallType {
  @Field(() => ID, { description: 'the call' })
  id!: string;
  @Field(() => PadCallState, { description: 'what became of it' })
  state!: keyof typeof PadCallState;
  @Field(() => Int, { description: 'how often the pad was asked' })
  attempts!: number;
  @Field(() => String, { nullable: true, description: 'the pad; none stands upon the counter' })
  padName?: string | null;
  @Field(() => String, { description: '窗口编号' })
  counterNo!: string;
  @Field(() => String, { description: '办件编号' })
  serviceNo!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, {
    nullable: true,
    description: 'QR code of the same review for the applicant’s phone, SVG; only where the pad did not answer',
  })
  qrSvg?: string | null;
  @Field(() => EvaluationPageType, {
    nullable: true,
    description: 'what may be chosen, for 由工作人员代录; only where the pad did not answer',
  })
  proxyPage?: EvaluationPageType | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when the pad showed it' })
  shownAt?: Date | null;
  @Field(() => String, { nullable: true, description: '评价编号; null also for an anonymous one' })
  evaluationNo?: string | null;
  @Field(() => Boolean, { description: '平板时钟不准：评价时间以服务器为准' })
  clockWrong!: boolean;
  @Field(() => Boolean, {
    description:
      '本次未能打开已通知技术人员; false also when the last alarm of the same pad, or counter without one, is less than ten minutes old',
  })
  technicianTold!: boolean;
}

@ObjectType('PadPage', { simpleResolvers: true, description: 'What a pad shows of a call; nobody is named in it' })
export class PadPageType {
  @Field(() => ID, { description: 'the call' })
  callId!: string;
  @Field(() => String, { description: '办件编号' })
  serviceNo!: string;
  @Field(() => EvaluationPageType, { description: 'matter, centre, grades and options' })
  page!: EvaluationPageType;
}

@ObjectType('WaitingCall', { simpleResolvers: true, description: 'A call that waits upon a pad, encrypted and signed' })
export class WaitingCallType {
  @Field(() => ID, { description: 'the call' })
  callId!: string;
  @Field(() => String, {
    description: 'the parameters of 01 §11.5, encrypted and signed: handed back to open the page',
  })
  envelope!: string;
  @Field(() => String, { description: 'address of the same review for a phone, when the page does not open' })
  qrAddress!: string;
  @Field(() => String, { description: 'the same as a QR code, SVG' })
  qrSvg!: string;
  @Field(() => Int, { description: 'how long the pad waits for the page at each try, in seconds (pad.jump)' })
  timeoutSec!: number;
  @Field(() => Int, { description: 'how often it tries again after the first time (pad.jump)' })
  retries!: number;
}

@ObjectType('PadNews', { simpleResolvers: true, description: 'What a pad is told' })
export class PadNewsType {
  @Field(() => OwnPadType, { description: 'the pad as it is now' })
  pad!: OwnPadType;
  @Field(() => WaitingCallType, { nullable: true, description: 'a call that it has not shown yet' })
  call?: WaitingCallType | null;
}

@InputType('PadEvaluationInput', { description: 'An evaluation as a pad sends it' })
export class PadEvaluationInput extends GivenEvaluationInput {
  @Field(() => ID, { description: 'the call' })
  callId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'as the call brought it: shows that a call of before this machine was enrolled anew was its own',
  })
  envelope?: string | null;
  @Field(() => DateTimeScalar, { description: 'the pad’s own time; the server’s counts' })
  deviceAt!: Date;
  @Field(() => Boolean, { description: '补传: it was given while there was no connection' })
  late!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: '匿名: nobody at the centre is told who; not anonymous unless said',
  })
  anonymous?: boolean | null;
}

@InputType('StartedEvaluationInput', {
  description: 'An evaluation that somebody began by himself, 开始评价, while the pad had no network',
})
export class StartedEvaluationInput extends GivenEvaluationInput {
  @Field(() => DateTimeScalar, { description: 'when 开始评价 was pressed, by the pad’s own time' })
  startedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'when it was given, by the pad’s own time; the server’s counts' })
  deviceAt!: Date;
  @Field(() => Boolean, { description: '补传: it was given while there was no connection' })
  late!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: '匿名: nobody at the centre is told who; not anonymous unless said',
  })
  anonymous?: boolean | null;
}

@InputType('LostEvaluationInput', {
  description: 'A review out of the queue of a pad that was not taken; nothing of what it said',
})
export class LostEvaluationInput {
  @Field(() => ID, { description: 'the call' })
  callId!: string;
  @Field(() => String, { nullable: true, description: 'as the call brought it' })
  envelope?: string | null;
  @Field(() => ID, { description: 'of the review: recorded once, however often it is said' })
  clientId!: string;
  @Field(() => String, { description: 'why: the code of the refusal, or TOO_LATE after a day' })
  code!: string;
}

@InputType('ProxyEvaluationInput', { description: '由工作人员代录: what the applicant said' })
export class ProxyEvaluationInput {
  @Field(() => ID, { description: 'the call' })
  callId!: string;
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  clientId!: string;
  @Field(() => Int, { description: '5 to 1' })
  grade!: number;
  @Field(() => [String], { description: 'codes of what was ticked' })
  options!: string[];
  @Field(() => Int, { description: 'version of the options that were shown' })
  optionSet!: number;
  @Field(() => String, { nullable: true, description: 'up to 500 characters' })
  comment?: string | null;
}
