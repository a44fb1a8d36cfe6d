import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { HistoryEntryType, HistoryFilterInput, HistoryRecord } from './history.type.ts';
import { findSubject, readHistory } from './read-history.ts';

/** 历史状态查询 (R3.3.2). */
@Resolver()
export class HistoryResolver {
  @Allow('case:view')
  @Query(() => [HistoryEntryType], {
    description: '历史状态 of a case with its sub-cases, or of one sub-case; NOT_FOUND also outside the scope',
  })
  async recordHistory(
    @Ctx() ctx: Context,
    @Arg('record', () => HistoryRecord, { description: 'what the history is of' }) record: string,
    @Arg('id', () => ID, { description: '办件或子办件的标识' }) id: string,
    @Arg('filter', () => HistoryFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: HistoryFilterInput,
  ) {
    return readHistory(ctx, await findSubject(ctx, record, id), filter ?? {});
  }
}
