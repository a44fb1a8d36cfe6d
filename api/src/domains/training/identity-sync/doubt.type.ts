import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';

export const IdentityDoubtKind = titledEnum('IdentityDoubtKind', 'Why the mirror is not sure of somebody', {
  MISSING: '未下发：全量核对时退役退休系统没有该人员',
  BAD: '不合规范：最近下发的信息不能识别',
});

export const IdentityDoubtDecision = titledEnum(
  'IdentityDoubtDecision',
  'What becomes of somebody of whom the mirror is not sure',
  { KEEP: '保留：身份镜像不变，不再提示', CANCEL: '确认注销：身份镜像转为注销，已通过的报名退回复查' },
);

@ObjectType('IdentityDoubt', {
  simpleResolvers: true,
  description: '待处理人员: somebody of the mirror whom the discharge system did not confirm; masked',
})
export class IdentityDoubtType {
  @Field(() => ID, { description: 'the person in the mirror' })
  id!: string;
  @Field(() => Int, { description: 'version' })
  version!: number;
  @Field(() => String, { description: '姓名, masked' })
  name!: string;
  @Field(() => String, { description: '身份证号码, masked' })
  idNo!: string;
  @Field(() => String, { description: '安置区 in words' })
  districtName!: string;
  @Field(() => IdentityDoubtKind, { description: 'why' })
  kind!: string;
  @Field(() => DateTimeScalar, { description: 'since when' })
  since!: Date | string;
  @Field(() => String, { description: 'why, in words' })
  reason!: string;
  @Field(() => Int, { description: 'his enrolments that are under way' })
  enrolments!: number;
}

export const IdentityDoubtConnection = connectionOf('IdentityDoubt', () => IdentityDoubtType);
