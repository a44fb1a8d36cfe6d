import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { SCENES } from '../words.ts';
import { RECEPTION_SCENES, type ReceptionScene } from './words.ts';

export const ReceptionSceneEnum = Object.fromEntries(RECEPTION_SCENES.map((scene) => [scene, scene]));
registerEnumType(ReceptionSceneEnum, {
  name: 'ReceptionScene',
  description: '接待登记的服务场景 (01 §11.4)',
  valuesConfig: Object.fromEntries(RECEPTION_SCENES.map((scene) => [scene, { description: SCENES[scene] }])),
});

export const ServedRecordEnum = {
  case: 'case',
  trainingEnrolment: 'trainingEnrolment',
  candidate: 'candidate',
} as const;
registerEnumType(ServedRecordEnum, {
  name: 'ServedRecord',
  description: 'At which record somebody was served',
  valuesConfig: {
    case: { description: '办件' },
    trainingEnrolment: { description: '学员报名' },
    candidate: { description: '免申即享人员' },
  },
});

@InputType('ServedRecordInput', { description: 'The record that it was about' })
export class ServedRecordInput {
  @Field(() => ServedRecordEnum, { description: 'which kind' })
  type!: keyof typeof ServedRecordEnum;
  @Field(() => ID, { description: 'which one' })
  id!: string;
}

@InputType('ReceptionInput', { description: '接待登记: who was served, how and about what' })
export class ReceptionInput {
  @Field(() => ReceptionSceneEnum, {
    description: '服务场景; WINDOW = at the page of the record, which is 免申即享 where the record is that',
  })
  scene!: ReceptionScene;
  @Field(() => ServedRecordInput, { nullable: true, description: 'the record; null where there is none' })
  about?: ServedRecordInput | null;
  @Field(() => String, { nullable: true, description: '咨询的事项; 政策咨询 unless said; not beside a record' })
  matterCode?: string | null;
  @Field(() => String, { nullable: true, description: '姓名, where the person gives it' })
  name?: string | null;
  @Field(() => String, {
    nullable: true,
    description: '手机号: of a call the invitation goes there by text message; that of the case where none is given',
  })
  phone?: string | null;
}

@ObjectType('Reception', { simpleResolvers: true, description: '接待登记; personal data masked' })
export class ReceptionType {
  @Field(() => ID, { description: 'the reception' })
  id!: string;
  @Field(() => String, { description: '接待编号, JD + date + five digits' })
  receptionNo!: string;
  @Field(() => ReceptionSceneEnum, { description: '服务场景' })
  scene!: ReceptionScene;
  @Field(() => String, { description: 'the scene in words' })
  sceneTitle!: string;
  @Field(() => DateTimeScalar, { description: '接待时间' })
  receivedAt!: SqlInstant;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '业务类型' })
  businessTypeTitle!: string;
  @Field(() => String, { nullable: true, description: 'number of the record that it was about' })
  recordNo?: string | null;
  @Field(() => String, { nullable: true, description: 'route of that record in the console' })
  link?: string | null;
  @Field(() => String, { description: '姓名, masked; empty where none was given' })
  nameMasked!: string;
  @Field(() => String, { description: '手机号, masked; empty where none was given' })
  phoneMasked!: string;
  @Field(() => Boolean, { description: 'the number was asked to evaluate by text message, once a day' })
  invited!: boolean;
  @Field(() => Boolean, { description: '已评价, by name; an anonymous evaluation leaves no trace here' })
  evaluated!: boolean;
  @Field(() => String, { description: '服务中心或单位' })
  orgName!: string;
  @Field(() => String, { description: '接待人' })
  receivedByName!: string;
}

export const ReceptionConnection = connectionOf('Reception', () => ReceptionType);

@ObjectType('ReceptionContact', { simpleResolvers: true, description: 'Whom to call, in clear' })
export class ReceptionContactType {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '手机号' })
  phone!: string;
}

@InputType('ReceptionFilter', { description: '接待登记 to show; what is absent does not narrow' })
export class ReceptionFilterInput {
  @Field(() => String, { nullable: true, description: '接待编号, or the number of the record' })
  search?: string | null;
  @Field(() => [ReceptionSceneEnum], { nullable: true, description: '服务场景' })
  scenes?: ReceptionScene[] | null;
  @Field(() => Boolean, { nullable: true, description: '只看本人接待的' })
  mine?: boolean | null;
  @Field(() => String, { nullable: true, description: '接待日期起，YYYY-MM-DD' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: '接待日期止（含），YYYY-MM-DD' })
  to?: string | null;
}
