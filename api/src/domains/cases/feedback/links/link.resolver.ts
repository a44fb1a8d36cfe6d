import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { FeedbackDepartmentEnum } from '../feedback.enums.ts';
import type { FeedbackDepartment } from '../words.ts';
import { type DepartmentLink, listLinks } from './department-links.ts';
import { type Echo, testLink } from './echo.ts';

@ObjectType('DepartmentLink', { simpleResolvers: true, description: 'How the link to a department stands (对接管理)' })
export class DepartmentLinkType implements DepartmentLink {
  @Field(() => FeedbackDepartmentEnum, { description: '部门' })
  department!: FeedbackDepartment;
  @Field(() => String, { description: 'name of the department' })
  departmentTitle!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '最近报文, by interface or file' })
  lastMessageAt!: SqlInstant | null;
  @Field(() => Int, { description: '今日报文' })
  todayCount!: number;
  @Field(() => Int, { description: 'of these turned away or without a case' })
  todayFailed!: number;
  @Field(() => String, { nullable: true, description: '失败率 of today in percent; null without messages' })
  failureRate!: string | null;
  @Field(() => Int, { description: '在办件: sub-cases dispatched and not finished' })
  openSubCases!: number;
  @Field(() => ID, { nullable: true, description: 'the contract in force' })
  contractId!: string | null;
  @Field(() => Int, { nullable: true, description: '接口约定版本' })
  contractVersion!: number | null;
  @Field(() => [String], { description: '传输方式' })
  transports!: string[];
  @Field(() => Int, { nullable: true, description: '静默时长 in hours of working days; null = not watched' })
  silenceHours!: number | null;
}

@ObjectType('LinkTest', { simpleResolvers: true, description: 'What came back from a department' })
export class LinkTestType implements Echo {
  @Field(() => Boolean, { description: 'whether the department answered that it is well' })
  ok!: boolean;
  @Field(() => String, { description: 'its own words, or what went wrong' })
  message!: string;
  @Field(() => Int, { description: 'milliseconds' })
  elapsedMs!: number;
}

@Resolver()
export class DepartmentLinkResolver {
  @Allow('feedback.channel:view')
  @Query(() => [DepartmentLinkType], { description: '对接管理: one card per department' })
  departmentLinks(@Ctx() ctx: Context) {
    return listLinks(ctx);
  }

  @Allow('feedback.channel:test')
  @Mutation(() => LinkTestType, { description: '连通测试: sends a signed echo' })
  testDepartmentLink(
    @Ctx() ctx: Context,
    @Arg('department', () => FeedbackDepartmentEnum, { description: '要测试的部门' }) department: FeedbackDepartment,
  ) {
    return testLink(ctx, department);
  }
}
