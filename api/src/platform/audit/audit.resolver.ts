import { Arg, Ctx as Context, ID, Int, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import type { Ctx } from '../kernel/index.ts';
import { AuditConnection } from './audit-entry.type.ts';
import { findEntries } from './find-entries.ts';

@Resolver()
export class AuditResolver {
  @Allow('sys.audit:view')
  @Query(() => AuditConnection, { description: '审计日志，最新在前' })
  auditEntries(
    @Context() ctx: Ctx,
    @Arg('event', () => String, { nullable: true, description: '只要该事件' }) event?: string | null,
    @Arg('objectId', () => ID, { nullable: true, description: '只要该对象的' }) objectId?: string | null,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string | null,
  ): Promise<InstanceType<typeof AuditConnection>> {
    return findEntries(ctx, { event, objectId, first, after });
  }
}
