import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { AttachmentType } from '../../../platform/files/index.ts';
import { ExpiryState } from './qualification-state.ts';

/** What the district has found a qualification to be. */
export const VerifyState = titledEnum(
  'QualificationVerification',
  'What the district has found a qualification to be (02 §6.3)',
  { UNVERIFIED: '未核验', VERIFIED: '已核验', DOUBTFUL: '存疑' },
);
export type VerifyState = keyof typeof VerifyState;

@ObjectType('TrainingQualification', { simpleResolvers: true, description: '资质 of an institution (02 §6.3)' })
export class QualificationType {
  institutionId!: string;

  @Field(() => ID, { description: 'the qualification' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back when it is judged' })
  version!: number;
  @Field(() => String, { description: 'CL-QUAL' })
  kind!: string;
  @Field(() => String, { description: 'the kind in words' })
  kindTitle!: string;
  @Field(() => Boolean, { description: 'whether an institution of this type must have it (BR14-1)' })
  required!: boolean;
  @Field(() => String, { description: '证书编号' })
  certNo!: string;
  @Field(() => String, { description: '发证机关' })
  issuer!: string;
  @Field(() => String, { nullable: true, description: '许可范围' })
  scope?: string | null;
  @Field(() => DayScalar, { description: '有效期起' })
  validFrom!: string;
  @Field(() => DayScalar, { nullable: true, description: '有效期止; absent = 长期' })
  validTo?: string | null;
  @Field(() => ExpiryState, { description: 'how it stands today' })
  expiryState!: ExpiryState;
  @Field(() => Int, { nullable: true, description: 'days until it runs out; negative afterwards' })
  daysLeft?: number | null;
  @Field(() => VerifyState, { description: '核验' })
  verifyState!: VerifyState;
  @Field(() => String, { nullable: true, description: 'who judged it; absent outside government' })
  verifiedByName?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when' })
  verifiedAt?: string | Date | null;
  @Field(() => String, { nullable: true, description: '核验意见' })
  verifyNote?: string | null;
  @Field(() => Boolean, { description: 'whether a later one has taken its place' })
  superseded!: boolean;
  @Field(() => [AttachmentType], { description: '资质扫描件' })
  files!: AttachmentType[];
}

@ObjectType('TrainingTeacher', { simpleResolvers: true, description: '师资 of an institution (02 §6.3)' })
export class TeacherType {
  institutionId!: string;

  @Field(() => ID, { description: 'the teacher' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a change' })
  version!: number;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '身份证号码, masked' })
  idNo!: string;
  @Field(() => String, { nullable: true, description: '手机号, masked' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: '职称' })
  title?: string | null;
  @Field(() => [String], { description: 'CL-PROJ-CAT: what the person teaches' })
  subjects!: string[];
  @Field(() => [String], { description: 'the subjects in words' })
  subjectTitles!: string[];
  @Field(() => Boolean, { description: '专职' })
  fullTime!: boolean;
  @Field(() => DayScalar, { description: '聘用起' })
  hiredFrom!: string;
  @Field(() => DayScalar, { nullable: true, description: '聘用止' })
  hiredTo?: string | null;
  @Field(() => [AttachmentType], { description: '资格证书' })
  files!: AttachmentType[];
}

@ObjectType('TrainingVenue', { simpleResolvers: true, description: '场地 of an institution (02 §6.3)' })
export class VenueType {
  institutionId!: string;

  @Field(() => ID, { description: 'the venue' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a change' })
  version!: number;
  @Field(() => String, { description: '名称' })
  name!: string;
  @Field(() => String, { description: '类型: THEORY, PRACTICE, EXAM' })
  kind!: string;
  @Field(() => String, { description: 'the kind in words' })
  kindTitle!: string;
  @Field(() => String, { description: '地址' })
  address!: string;
  @Field(() => Int, { description: '容纳人数' })
  capacity!: number;
  @Field(() => String, { nullable: true, description: '设备' })
  equipment?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '租赁到期日' })
  leaseValidTo?: string | null;
  @Field(() => Boolean, { description: '在用' })
  active!: boolean;
  @Field(() => [AttachmentType], { description: '消防安全等材料' })
  files!: AttachmentType[];
}
