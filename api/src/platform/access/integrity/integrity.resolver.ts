import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { confirmFault, findFaults, lastScan } from './faults.ts';
import { IntegrityFault, IntegrityReport } from './integrity.type.ts';
import { scanIntegrity } from './scan.ts';

@Resolver()
export class IntegrityResolver {
  @Allow('sys.integrity:view')
  @Query(() => IntegrityReport, { description: '重要数据完整性：最近一次校验和被改动的数据' })
  integrityReport(@Context() ctx: Ctx): Promise<IntegrityReport> {
    return report(ctx);
  }

  @Allow('sys.integrity:scan')
  @Mutation(() => IntegrityReport, { description: '立即校验全部重要数据' })
  async scanIntegrity(@Context() ctx: Ctx): Promise<IntegrityReport> {
    await scanIntegrity(ctx);
    return report(ctx);
  }

  @Allow('sys.integrity:confirm')
  @Mutation(() => IntegrityFault, {
    description: '确认被改动的数据可以照现状使用；安全管理员和审计管理员各确认一次后恢复',
  })
  confirmIntegrityFault(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '被改动的数据' }) id: string,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ): Promise<IntegrityFault> {
    return confirmFault(ctx, id, reason);
  }
}

async function report(ctx: Ctx): Promise<IntegrityReport> {
  const last = await lastScan(ctx);
  const counts = last?.counts.map(({ unknownKeys = 0, ...count }) => ({
    ...count,
    unknownKeys,
    checked: count.rows - unknownKeys,
  }));
  return { lastScan: last && counts ? { ...last, counts } : null, faults: await findFaults(ctx) };
}
