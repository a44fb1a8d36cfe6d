import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { FeedbackDepartmentEnum } from '../feedback.enums.ts';
import type { FeedbackDepartment } from '../words.ts';
import { type CollaborationFigures, collaborationFigures, type DepartmentFigures } from './collaboration-figures.ts';

@ObjectType('DepartmentFigures', { simpleResolvers: true, description: '本人范围内一个部门的协同情况' })
export class DepartmentFiguresType implements DepartmentFigures {
  @Field(() => FeedbackDepartmentEnum, { description: '部门' })
  department!: FeedbackDepartment;
  @Field(() => String, { description: '部门名称' })
  departmentTitle!: string;
  @Field(() => Int, { description: '期间内分派到部门的子办件' })
  dispatched!: number;
  @Field(() => Int, { description: '其中部门已有反馈的' })
  answered!: number;
  @Field(() => Int, { description: '期间内收到的反馈报文' })
  messages!: number;
}

@ObjectType('CollaborationFigures', { simpleResolvers: true, description: '跨部门协同统计' })
export class CollaborationFiguresType implements CollaborationFigures {
  @Field(() => String, { nullable: true, description: '跨部门协同覆盖率，百分数，一位小数；没有分派的子办件时为空' })
  coverage!: string | null;
  @Field(() => Int, { description: '分派到部门的子办件' })
  dispatched!: number;
  @Field(() => Int, { description: '其中部门已有反馈的' })
  answered!: number;
  @Field(() => [DepartmentFiguresType], { description: '各部门' })
  departments!: DepartmentFiguresType[];
}

@Resolver()
export class CollaborationFiguresResolver {
  @Allow('feedback.figures:view', 'feedback.channel:view')
  @Query(() => CollaborationFiguresType, { description: '跨部门协同覆盖率和各部门反馈数量，限本人数据范围' })
  collaborationFigures(
    @Ctx() ctx: Context,
    @Arg('from', () => DayScalar, { description: '开始日期（含）' }) from: string,
    @Arg('to', () => DayScalar, { description: '结束日期（含）' }) to: string,
  ) {
    return collaborationFigures(ctx, from, to);
  }
}
