import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';
import { ContentFactType } from '../content/content.type.ts';

@ObjectType('FrozenFile', {
  simpleResolvers: true,
  description: 'A file that hung on a part of the institution when the version was submitted',
})
export class FrozenFileType {
  @Field(() => ID, { description: 'the file' })
  id!: string;
  @Field(() => String, { description: '文件名' })
  name!: string;
  @Field(() => String, { description: '文件类型（MIME）' })
  mime!: string;
  @Field(() => Int, { description: 'bytes' })
  size!: number;
  @Field(() => String, { description: 'same-origin address' })
  url!: string;
}

@ObjectType('FrozenQualification', { simpleResolvers: true, description: '资质, as submitted' })
export class FrozenQualificationType {
  @Field(() => ID, { description: 'the qualification' })
  id!: string;
  @Field(() => String, { description: '资质类型' })
  title!: string;
  @Field(() => String, { description: '证书编号' })
  certNo!: string;
  @Field(() => String, { description: '发证机关' })
  issuer!: string;
  @Field(() => String, { nullable: true, description: '许可范围' })
  scope?: string | null;
  @Field(() => DayScalar, { description: '有效期起' })
  validFrom!: string;
  @Field(() => DayScalar, { nullable: true, description: '有效期止；空为长期' })
  validTo?: string | null;
  @Field(() => [FrozenFileType], { description: '扫描件' })
  files!: FrozenFileType[];
}

@ObjectType('FrozenTeacher', { simpleResolvers: true, description: '教师, as submitted; no ID number, no phone' })
export class FrozenTeacherType {
  @Field(() => ID, { description: 'the teacher' })
  id!: string;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { nullable: true, description: '职称' })
  title?: string | null;
  @Field(() => String, { description: '任教类别' })
  subjects!: string;
  @Field(() => Boolean, { description: '是否专职' })
  fullTime!: boolean;
  @Field(() => DayScalar, { description: '聘用起' })
  hiredFrom!: string;
  @Field(() => [FrozenFileType], { description: '资格证书' })
  files!: FrozenFileType[];
}

@ObjectType('FrozenVenue', { simpleResolvers: true, description: '场地, as submitted' })
export class FrozenVenueType {
  @Field(() => ID, { description: 'the venue' })
  id!: string;
  @Field(() => String, { description: '场地名称' })
  name!: string;
  @Field(() => String, { description: '场地类型' })
  kindTitle!: string;
  @Field(() => String, { description: '地址' })
  address!: string;
  @Field(() => Int, { description: '容量（人）' })
  capacity!: number;
  @Field(() => String, { nullable: true, description: '设备' })
  equipment?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '租赁到期' })
  leaseValidTo?: string | null;
  @Field(() => [FrozenFileType], { description: '安全材料' })
  files!: FrozenFileType[];
}

@ObjectType('FrozenInstitution', {
  simpleResolvers: true,
  description: 'The institution as it was when the version was submitted: what reviewers and experts judge (02 §9.3)',
})
export class FrozenInstitutionType {
  @Field(() => [ContentFactType], { description: '基本信息' })
  facts!: ContentFactType[];
  @Field(() => [FrozenQualificationType], { description: '资质' })
  qualifications!: FrozenQualificationType[];
  @Field(() => [FrozenTeacherType], { description: '师资' })
  teachers!: FrozenTeacherType[];
  @Field(() => [FrozenVenueType], { description: '场地' })
  venues!: FrozenVenueType[];
}
