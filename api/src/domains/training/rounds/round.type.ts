import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('DistrictPlaces', { simpleResolvers: true, description: 'Places kept for trainees of one district' })
export class DistrictPlacesType {
  @Field(() => String, { description: '安置区, GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: '安置区 in words' })
  districtName!: string;
  @Field(() => Int, { description: '名额' })
  places!: number;
}

@ObjectType('EnrolmentEligibility', { simpleResolvers: true, description: 'Whom a round is for' })
export class EligibilityType {
  @Field(() => [String], { description: 'CL-PERSON-CAT' })
  categories!: string[];
  @Field(() => [String], { description: '安置区; empty = all of Shanghai' })
  districts!: string[];
  @Field(() => Int, { nullable: true, description: 'months after the discharge; null = no limit' })
  dischargeWindowMonths?: number | null;
  @Field(() => Int, { nullable: true, description: '年龄上限; null = no limit' })
  ageMax?: number | null;
}
