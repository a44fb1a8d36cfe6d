import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('ServicePlace', { simpleResolvers: true, description: '服务网点: a service centre as people find it' })
export class ServicePlaceType {
  @Field(() => ID, { description: '服务中心的标识' })
  id!: string;
  @Field(() => String, { description: '服务中心名称' })
  name!: string;
  @Field(() => String, { nullable: true, description: '所属区的区划代码，6位；市中心为空' })
  districtCode!: string | null;
  @Field(() => String, { description: '地址' })
  address!: string;
  @Field(() => String, { description: '咨询电话' })
  phone!: string;
  @Field(() => String, { description: '开放时间' })
  hours!: string;
  @Field(() => Float, { nullable: true, description: '经度，火星坐标系（GCJ-02），度' })
  longitude!: number | null;
  @Field(() => Float, { nullable: true, description: '纬度，火星坐标系（GCJ-02），度' })
  latitude!: number | null;
}

@ObjectType('PlaceDistrict', { simpleResolvers: true, description: '有服务网点的一个区' })
export class PlaceDistrictType {
  @Field(() => String, { description: '区划代码，6位' })
  code!: string;
  @Field(() => String, { description: '区名' })
  title!: string;
}

@ObjectType('ServicePlaces', {
  simpleResolvers: true,
  description: '服务网点 of a district, or the districts to choose from',
})
export class ServicePlacesType {
  @Field(() => [PlaceDistrictType], { description: '可以选择的区' })
  districts!: PlaceDistrictType[];
  @Field(() => [ServicePlaceType], {
    description: 'of the district that was asked for, its own centre first; at most 50',
  })
  places!: ServicePlaceType[];
}

@ObjectType('ManagedPlace', { simpleResolvers: true, description: '服务中心及其对外公布的网点信息' })
export class ManagedPlaceType {
  @Field(() => ID, { description: '服务中心的标识' })
  id!: string;
  @Field(() => Int, { description: '版本；尚未填写的为0' })
  version!: number;
  @Field(() => String, { description: '服务中心名称' })
  name!: string;
  @Field(() => String, { nullable: true, description: '地址；尚未填写的为空' })
  address!: string | null;
  @Field(() => String, { nullable: true, description: '咨询电话' })
  phone!: string | null;
  @Field(() => String, { nullable: true, description: '开放时间' })
  hours!: string | null;
  @Field(() => Float, { nullable: true, description: '经度，度' })
  longitude!: number | null;
  @Field(() => Float, { nullable: true, description: '纬度，度' })
  latitude!: number | null;
  @Field(() => Boolean, { description: '对外公布' })
  shown!: boolean;
}

@InputType('ServicePlaceInput', { description: '一个服务中心的网点信息' })
export class ServicePlaceInput {
  @Field(() => ID, { description: '服务中心的标识' })
  id!: string;
  @Field(() => Int, { description: 'the version that was shown, 0 for the first; a stale one is refused E-0504' })
  version!: number;
  @Field(() => String, { description: '地址，5至120字' })
  address!: string;
  @Field(() => String, { description: '咨询电话，数字和横线' })
  phone!: string;
  @Field(() => String, { description: '开放时间，2至120字' })
  hours!: string;
  @Field(() => Float, { nullable: true, description: '经度，与纬度同时填写，在本市范围内' })
  longitude?: number | null;
  @Field(() => Float, { nullable: true, description: '纬度' })
  latitude?: number | null;
  @Field(() => Boolean, { description: '是否对外公布' })
  shown!: boolean;
}
