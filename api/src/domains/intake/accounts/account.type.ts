import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { ACCOUNT_NAMERS, ACCOUNT_STATES, type AccountNamer, type AccountState } from './account.ts';

export const AccountStateEnum = titledEnum(
  'AccountState',
  'Whether the person has confirmed the bank account that an agent has named or the window corrected',
  ACCOUNT_STATES,
);

export const AccountNamerEnum = titledEnum(
  'AccountNamer',
  'Who has put the bank account into the form that stands there now',
  ACCOUNT_NAMERS,
);

@ObjectType('NamedAccount', {
  simpleResolvers: true,
  description:
    'A bank account that an agent has named or the window corrected: it waits for the person (01 §10.3 no. 8, §13.5)',
})
export class NamedAccountType {
  @Field(() => Int, { description: 'rises with each account that is named; sent back with the confirmation' })
  version!: number;
  @Field(() => AccountStateEnum, { description: '状态' })
  state!: AccountState;
  @Field(() => String, { description: '状态的中文名称' })
  stateTitle!: string;
  @Field(() => String, { description: '开户行' })
  bankName!: string;
  @Field(() => String, { description: '银行账号，只显示后四位' })
  accountMasked!: string;
  @Field(() => DateTimeScalar, { description: '填写或更正的时间' })
  namedAt!: Date;
  @Field(() => AccountNamerEnum, { description: '由谁填写' })
  namedBy!: AccountNamer;
  @Field(() => String, { nullable: true, description: '更正的工作人员；由代办人或本人填写的为空' })
  namedByName!: string | null;
  @Field(() => String, { description: '由谁填写，如“由代办人测**填写”' })
  originText!: string;
  @Field(() => String, { nullable: true, description: '代办人姓名，遮挡；不是代办的为空' })
  agentName!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '确认的时间' })
  settledAt!: Date | null;
  @Field(() => String, { nullable: true, description: '确认人：本人（遮挡），或登记确认书的工作人员' })
  settledByName!: string | null;
  @Field(() => Boolean, { description: '凭本人签字的确认书确认' })
  onPaper!: boolean;
}

@ObjectType('CaseAccount', {
  simpleResolvers: true,
  description: 'The bank account of a case as staff see it, with what those who supervise look for',
})
export class CaseAccountType extends NamedAccountType {
  @Field(() => Boolean, { description: '更正账户的工作人员与登记确认书的为同一人' })
  oneClerk!: boolean;
}

@InputType('OtherAccountInput', { description: '本人的另一个银行账户' })
export class OtherAccountInput {
  @Field(() => String, { description: '开户行' })
  bankName!: string;
  @Field(() => String, { description: '银行账号，16至19位数字' })
  bankAccount!: string;
}

@InputType('ConfirmMyAccountInput', { description: '本人确认代办人填写或工作人员更正的银行账户' })
export class ConfirmMyAccountInput {
  @Field(() => ID, { description: 'UUID of this request' })
  requestId!: string;
  @Field(() => ID, { description: '办件的标识' })
  id!: string;
  @Field(() => Int, { description: 'of the account that was seen; a stale one is refused E-0504' })
  version!: number;
  @Field(() => OtherAccountInput, { nullable: true, description: '不用该账户，改为本人的另一个账户' })
  other?: OtherAccountInput | null;
}

@InputType('ConfirmAccountOnPaperInput', { description: '凭本人签字的确认书登记银行账户的确认' })
export class ConfirmAccountOnPaperInput {
  @Field(() => ID, { description: 'UUID of this request' })
  requestId!: string;
  @Field(() => ID, { description: '办件的标识' })
  caseId!: string;
  @Field(() => Int, { description: 'of the account that was seen; a stale one is refused E-0504' })
  version!: number;
  @Field(() => ID, { description: '确认书扫描件' })
  fileId!: string;
}
