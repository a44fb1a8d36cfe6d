import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { firstRow, sql } from '../../../database/sql.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { type Ctx as Context, requireUser } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { IdentityDoubtConnection, IdentityDoubtDecision, IdentityDoubtKind } from './doubt.type.ts';
import { type DoubtDecision, decideDoubts, listDoubts } from './doubts.ts';
import { listRuns, readStatus } from './find-runs.ts';
import { SYNC_JOB } from './jobs.ts';
import type { SyncKind } from './sync-run.ts';
import {
  IdentitySyncKind,
  IdentitySyncRunConnection,
  IdentitySyncState,
  IdentitySyncStatusType,
} from './sync-run.type.ts';
import { doubtSort, runSort } from './sync-sort.ts';

/** 身份同步监控 (02 §12.6). */
@Resolver()
export class IdentitySyncResolver {
  @Allow('training.identity:view')
  @Query(() => IdentitySyncRunConnection, { description: '同步任务, newest first' })
  identitySyncRuns(
    @Ctx() ctx: Context,
    @Arg('state', () => IdentitySyncState, { nullable: true, description: 'all unless said' }) state?: string,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => runSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof runSort>,
  ) {
    return listRuns(ctx, state ?? null, sort, { first, after });
  }

  @Allow('training.identity:view')
  @Query(() => IdentitySyncStatusType, { description: 'How fresh the mirror is' })
  identitySyncStatus(@Ctx() ctx: Context) {
    return readStatus(ctx);
  }

  @Allow('training.identity:view')
  @Query(() => IdentityDoubtConnection, { description: '待处理人员: not delivered, or in no form that can be read' })
  identityDoubts(
    @Ctx() ctx: Context,
    @Arg('kind', () => IdentityDoubtKind, { nullable: true, description: 'all unless said' }) kind?: string,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => doubtSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof doubtSort>,
  ) {
    return listDoubts(ctx, kind ?? null, sort, { first, after });
  }

  @Allow('training.identity:decide')
  @Mutation(() => Int, { description: '保留, 确认注销: decides about persons who were not confirmed; how many' })
  decideIdentityDoubts(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: 'the persons, at most 200' }) ids: string[],
    @Arg('decision', () => IdentityDoubtDecision, { description: '保留 or 确认注销' }) decision: DoubtDecision,
    @Arg('reason', () => String, { description: 'why, 5 to 500 characters' }) reason: string,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return decideDoubts(ctx, { ids, decision, reason }, requestId);
  }

  @Allow('training.identity:sync')
  @Mutation(() => Boolean, { description: '重新同步: begins a run in the background; refused while one is under way' })
  async startIdentitySync(
    @Ctx() ctx: Context,
    @Arg('kind', () => IdentitySyncKind, { description: '全量 or 增量' }) kind: SyncKind,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    await once(ctx, 'startIdentitySync', requestId, { kind }, async (tx) => {
      if (await firstRow(tx, sql`select 1 from training_identity_sync where state = 'RUNNING'`))
        throw new DomainError('E-2005', '身份同步正在进行，请稍后查看结果');
      await recordAudit(tx, { event: 'training.identity-sync', objectType: 'identitySync', detail: { kind } });
      await tx.app.jobs.send(tx, SYNC_JOB, { kind, startedBy: requireUser(tx).name }, { key: 'identity-sync' });
      return { started: true };
    });
    return true;
  }
}
