import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';

@InputType('TeacherInput', { description: 'A teacher as the institution keeps him (02 §6.3)' })
export class TeacherInput {
  @Field(() => ID, { nullable: true, description: 'the teacher to be changed; absent = a new one' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'the version that was shown, with a change' })
  version?: number | null;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { nullable: true, description: '身份证号码; absent on a change = as before' })
  idNo?: string | null;
  @Field(() => String, { nullable: true, description: '手机号; absent on a change = as before' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: '职称, at most 50 characters' })
  title?: string | null;
  @Field(() => [String], { description: 'CL-PROJ-CAT, at least one' })
  subjects!: string[];
  @Field(() => Boolean, { description: '专职' })
  fullTime!: boolean;
  @Field(() => DayScalar, { description: '聘用起' })
  hiredFrom!: string;
  @Field(() => DayScalar, { nullable: true, description: '聘用止; absent while the person is there' })
  hiredTo?: string | null;
  @Field(() => [ID], { description: '资格证书: the caller’s uploaded files, added to those that are there' })
  fileIds!: string[];
}

@InputType('VenueInput', { description: 'A venue as the institution keeps it (02 §6.3)' })
export class VenueInput {
  @Field(() => ID, { nullable: true, description: 'the venue to be changed; absent = a new one' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'the version that was shown, with a change' })
  version?: number | null;
  @Field(() => String, { description: '名称, one of its kind in the institution' })
  name!: string;
  @Field(() => String, { description: 'THEORY, PRACTICE, EXAM' })
  kind!: string;
  @Field(() => String, { description: '地址' })
  address!: string;
  @Field(() => Int, { description: '容纳人数, 1 to 10,000' })
  capacity!: number;
  @Field(() => String, { nullable: true, description: '设备, at most 500 characters' })
  equipment?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '租赁到期日' })
  leaseValidTo?: string | null;
  @Field(() => Boolean, { description: '在用' })
  active!: boolean;
  @Field(() => [ID], { description: '消防安全等材料: the caller’s uploaded files, added to those that are there' })
  fileIds!: string[];
}
