import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import type { MaskKind } from '../../../../platform/masking/index.ts';
import { ContractStateEnum, FeedbackDepartmentEnum } from '../feedback.enums.ts';
import type { FeedbackDepartment } from '../words.ts';
import { type ContractField, type ContractState, FIELD_TYPES, type FieldType, type Transport } from './contract.ts';

const FieldTypeEnum = titledEnum('ContractFieldType', 'Type of a field of a contract', {
  TEXT: FIELD_TYPES.TEXT,
  DATE: FIELD_TYPES.DATE,
  CODE: FIELD_TYPES.CODE,
});
const TransportEnum = titledEnum('FeedbackTransport', '传输方式 of a contract', {
  AMQP: '消息队列',
  HTTPS: '接口（HTTPS）',
  FILE: '文件导入',
  MANUAL: '人工录入',
});

const MASKS: readonly MaskKind[] = ['name', 'idNumber', 'phone', 'bankAccount', 'address', 'hidden'];

@ObjectType('ContractCode', { simpleResolvers: true, description: 'An allowed value' })
export class ContractCodeType {
  @Field(() => String, { description: 'as it is sent' })
  code!: string;
  @Field(() => String, { description: 'as it is shown' })
  name!: string;
}

@ObjectType('ContractField', { simpleResolvers: true, description: 'A field of resultData' })
export class ContractFieldType {
  @Field(() => String, { description: 'name, as it stands in the message' })
  name!: string;
  @Field(() => FieldTypeEnum, { description: 'type' })
  type!: FieldType;
  @Field(() => Int, { description: 'most characters' })
  length!: number;
  @Field(() => Boolean, { description: 'whether DONE must carry it' })
  required!: boolean;
  @Field(() => [ContractCodeType], { nullable: true, description: 'code list of a CODE' })
  codes?: readonly ContractCodeType[];
  @Field(() => String, { description: 'example' })
  example!: string;
  @Field(() => String, {
    nullable: true,
    description: 'how it is masked: name idNumber phone bankAccount address hidden',
  })
  masking?: string;
  @Field(() => String, { nullable: true, description: 'the fact that other departments report too' })
  sharedFact?: string;
}

@ObjectType('FeedbackContract', {
  simpleResolvers: true,
  description: '接口约定: a version of a department’s interface',
})
export class FeedbackContractType {
  @Field(() => ID, { description: 'id' })
  id!: string;
  @Field(() => Int, { description: 'grows with each change of the row' })
  rowVersion!: number;
  @Field(() => FeedbackDepartmentEnum, { description: '部门' })
  department!: FeedbackDepartment;
  @Field(() => String, { description: 'name of the department' })
  departmentTitle!: string;
  @Field(() => String, { description: '业务类型' })
  bizType!: string;
  @Field(() => Int, { description: '版本' })
  version!: number;
  @Field(() => ContractStateEnum, { description: '状态' })
  status!: ContractState;
  @Field(() => String, { description: '状态, in Chinese' })
  statusTitle!: string;
  @Field(() => [ContractFieldType], { description: 'fields of resultData' })
  fields!: readonly ContractFieldType[];
  @Field(() => [TransportEnum], { description: '传输方式' })
  transports!: readonly Transport[];
  @Field(() => String, { description: 'SYNC or ASYNC' })
  ackMode!: string;
  @Field(() => String, { description: '重发规则' })
  retryPolicy!: string;
  @Field(() => String, { nullable: true, description: '部门联系人' })
  contact!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'hours of working days without a message until 通道静默; null = not watched',
  })
  silenceHours!: number | null;
  @Field(() => DayScalar, { nullable: true, description: '生效日期' })
  validFrom!: string | null;
  @Field(() => DayScalar, { nullable: true, description: '失效日期' })
  validTo!: string | null;
  @Field(() => String, { nullable: true, description: '起草人' })
  editedByName!: string | null;
  @Field(() => DateTimeScalar, { description: '更新时间' })
  updatedAt!: SqlInstant;
  @Field(() => String, { description: 'address of the interface document' })
  documentUrl!: string;
}

@InputType('ContractCodeInput', { description: 'An allowed value' })
export class ContractCodeInput {
  @Field(() => String, { description: 'as it is sent' })
  code!: string;
  @Field(() => String, { description: 'as it is shown' })
  name!: string;
}

@InputType('ContractFieldInput', { description: 'A field of resultData' })
export class ContractFieldInput {
  @Field(() => String, { description: 'name, as it stands in the message' })
  name!: string;
  @Field(() => FieldTypeEnum, { description: 'type' })
  type!: FieldType;
  @Field(() => Int, { description: 'most characters' })
  length!: number;
  @Field(() => Boolean, { description: 'whether DONE must carry it' })
  required!: boolean;
  @Field(() => [ContractCodeInput], { nullable: true, description: 'code list of a CODE' })
  codes?: ContractCodeInput[] | null;
  @Field(() => String, { description: 'example' })
  example!: string;
  @Field(() => String, {
    nullable: true,
    description: 'how it is masked: name idNumber phone bankAccount address hidden',
  })
  masking?: string | null;
  @Field(() => String, { nullable: true, description: 'the fact that other departments report too, e.g. HOUSEHOLD' })
  sharedFact?: string | null;
}

@InputType('ContractInput', { description: 'A draft as it is saved' })
export class ContractInput {
  @Field(() => ID, { description: 'the draft' })
  id!: string;
  @Field(() => Int, { description: 'the version that the caller saw' })
  rowVersion!: number;
  @Field(() => [ContractFieldInput], { description: 'fields of resultData' })
  fields!: ContractFieldInput[];
  @Field(() => [TransportEnum], { description: '传输方式' })
  transports!: Transport[];
  @Field(() => String, { nullable: true, description: '部门联系人' })
  contact?: string | null;
  @Field(() => Int, { nullable: true, description: '静默时长 in hours of working days' })
  silenceHours?: number | null;
}

/** A field as it is stored: nothing undefined, no masking that nobody knows. */
export function toField(input: ContractFieldInput): ContractField {
  const masking = MASKS.find((kind) => kind === input.masking);
  const sharedFact = input.sharedFact?.trim().slice(0, 30);
  const { name, type, length, required, example } = input;
  return {
    ...{ name: name.trim(), type, length, required, example: example.trim() },
    ...(type === 'CODE' && input.codes
      ? { codes: input.codes.map((one) => ({ code: one.code.slice(0, 20), name: one.name.slice(0, 60) })) }
      : {}),
    ...(masking ? { masking } : {}),
    ...(sharedFact ? { sharedFact } : {}),
  };
}
