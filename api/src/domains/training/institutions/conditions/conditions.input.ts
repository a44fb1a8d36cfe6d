import { Field, Float, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';

@InputType('InstitutionConditionsInput', { description: '办学条件 (02 §6.3); what is left out stays' })
export class InstitutionConditionsInput {
  @Field(() => DayScalar, { nullable: true, description: '成立日期, not after today' })
  foundedOn?: string | null;
  @Field(() => Int, { nullable: true, description: '教职工总数; at least as many as the teachers' })
  staffTotal?: number | null;
  @Field(() => Int, { nullable: true, description: '高级职称教师' })
  teachersSenior?: number | null;
  @Field(() => Int, { nullable: true, description: '中级职称教师' })
  teachersMid?: number | null;
  @Field(() => Int, { nullable: true, description: '初级职称教师' })
  teachersJunior?: number | null;
  @Field(() => Int, { nullable: true, description: '教室数' })
  classroomCount?: number | null;
  @Field(() => Float, { nullable: true, description: '培训场地面积, m², at most two decimals' })
  trainingArea?: number | null;
  @Field(() => Float, { nullable: true, description: '建筑面积, m², at most two decimals' })
  buildingArea?: number | null;
  @Field(() => Int, { nullable: true, description: '最大同时培训人数' })
  maxTrainees?: number | null;
  @Field(() => Int, { nullable: true, description: '食堂餐位' })
  canteenSeats?: number | null;
  @Field(() => Int, { nullable: true, description: '宿舍床位' })
  dormBeds?: number | null;
  @Field(() => String, { nullable: true, description: '机构简介, at most 3,000 characters' })
  intro?: string | null;
}
