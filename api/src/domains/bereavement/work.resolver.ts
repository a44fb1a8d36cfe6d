import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import { badInput } from '../../platform/errors/index.ts';
import { type Ctx as Context, transaction } from '../../platform/kernel/index.ts';
import { countWaiting } from './matches/count-waiting.ts';
import { noteFiled } from './ministry/by-file.ts';
import { correctAndReport } from './ministry/correct-report.ts';
import { payAdjustment } from './payable/adjustment.record.ts';
import { generateRoster } from './payable/roster.ts';
import { settleAdjustment } from './payable/settle.ts';
import { RIGHTS } from './permissions.ts';
import { ReductionRunType } from './reduction/run.type.ts';
import { listRuns } from './reduction/run-list.ts';
import { PULL_JOB } from './registry/jobs.ts';
import { PayRosterType } from './requests/reduction.types.ts';
import { reductionRequest } from './requests/request.record.ts';

const VERSION = { description: '看到的版本' };
const optional = (description: string) => ({ nullable: true, description });

/** What 优抚对象减员 has beside its records: the count of the home page, the roster, the ministry's file, recoveries (03 §34.4 … §34.7). */
@Resolver()
export class BereavementWorkResolver {
  @Allow(RIGHTS.start)
  @Query(() => Int, { description: '死亡人员待办: how many matches wait in the caller’s scope (03 §34.6)' })
  deathTodoCount(@Ctx() ctx: Context): Promise<number> {
    return countWaiting(ctx);
  }

  @Allow(RIGHTS.view)
  @Query(() => [ReductionRunType], { description: '减员任务日志, the latest run first (03 §34.6)' })
  reductionRuns(@Ctx() ctx: Context): Promise<ReductionRunType[]> {
    return listRuns(ctx);
  }

  @Allow(RIGHTS.pull)
  @Mutation(() => Boolean, { description: '立即获取死亡库数据, in the background (03 §34.4 "on demand")' })
  async pullDeathRegistry(@Ctx() ctx: Context): Promise<boolean> {
    await transaction(ctx, (tx) => tx.app.jobs.send(tx, PULL_JOB, {}, { key: PULL_JOB }));
    return true;
  }

  @Allow(RIGHTS.roster)
  @Mutation(() => PayRosterType, { description: '生成发放名册: the reduction runs first, always (03 §34.5)' })
  generatePayRoster(
    @Ctx() ctx: Context,
    @Arg('month', () => String, { description: '月份, YYYY-MM' }) month: string,
  ): Promise<PayRosterType> {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw badInput([{ path: 'month', message: '请填写月份，如 2026-06' }]);
    return generateRoster(ctx, month);
  }

  @Allow(RIGHTS.report)
  @Mutation(() => reductionRequest.classes.Node, {
    description: '更正后重新上报: the next edition, with a message number of its own (AC34-5)',
  })
  async correctAndReport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '减员申请的标识' }) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('name', () => String, optional('更正后的姓名')) name: string | null,
    @Arg('idNo', () => String, optional('更正后的身份证号')) idNo: string | null,
    @Arg('reason', () => String, { description: '更正说明, 5 to 500 characters' }) reason: string,
  ): Promise<object> {
    await correctAndReport(ctx, { id, version }, { name, idNo }, reason);
    return reductionRequest.open(ctx, id);
  }

  @Allow(RIGHTS.report)
  @Mutation(() => Int, { description: '登记文件上报: the file of these reports was handed in (03 §34.7); how many' })
  noteReportsFiled(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: '部级上报的标识, at most 200' }) ids: string[],
  ): Promise<number> {
    return noteFiled(ctx, ids);
  }

  @Allow(RIGHTS.settle)
  @Mutation(() => payAdjustment.classes.Node, { description: '登记追回或补发' })
  async settlePayAdjustment(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '多发与补发的标识' }) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('note', () => String, { description: '处理说明, 5 to 500 characters' }) note: string,
  ): Promise<object> {
    await settleAdjustment(ctx, id, version, note);
    return payAdjustment.open(ctx, id);
  }
}
