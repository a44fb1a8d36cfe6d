import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';

@ObjectType('ReviewCriterion', { simpleResolvers: true, description: '评分标准' })
export class CriterionType {
  @Field(() => String, { description: 'C1 …' })
  code!: string;
  @Field(() => String, { description: '名称' })
  name!: string;
  @Field(() => String, { description: '说明' })
  description!: string;
  @Field(() => Int, { description: '权重，百分数；一个批次合计100' })
  weight!: number;
  @Field(() => Float, { description: '低于此分须写评语' })
  commentBelow!: number;
  @Field(() => Float, { description: '不低于此分须写评语' })
  commentFrom!: number;
}

@ObjectType('ReviewCriteriaVersion', {
  simpleResolvers: true,
  description: 'A version of 评分标准 that a batch may choose; it never changes (02 §9.3)',
})
export class CriteriaVersionType {
  @Field(() => Int, { description: '版本' })
  version!: number;
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => DateTimeScalar, { description: '生效时间' })
  effectiveFrom!: Date | string;
  @Field(() => Boolean, { description: '现行版本' })
  inForce!: boolean;
  @Field(() => Int, { description: '每项满分' })
  max!: number;
  @Field(() => Float, { description: '打分步长' })
  step!: number;
  @Field(() => [CriterionType], { description: '评分项' })
  criteria!: CriterionType[];
  @Field(() => [String], { description: '一票否决情形' })
  vetoGrounds!: string[];
}
