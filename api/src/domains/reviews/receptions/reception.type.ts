import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { RECEPTION_SCENES, type ReceptionScene } from './words.ts';

const ReceptionSceneEnum = titledEnum('ReceptionScene', '接待登记的服务场景 (01 §11.4)', RECEPTION_SCENES);

export const ServedRecordEnum = titledEnum('ServedRecord', 'At which record somebody was served', {
  case: '办件',
  trainingEnrolment: '学员报名',
  candidate: '免申即享人员',
  reserveRecord: '预备役登记',
  oneOffSubsidy: '一次性经济补助',
  followUpPlan: '就业跟踪',
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

@ObjectType('ReceptionContact', { simpleResolvers: true, description: 'Whom to call, in clear' })
export class ReceptionContactType {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '手机号' })
  phone!: string;
}
