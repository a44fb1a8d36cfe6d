import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { rowsAtOnce, rowsInBackground } from '../../../platform/exports/index.ts';
import { EXPORT_PLAIN } from '../../../platform/files/index.ts';
import { type Ctx as Context, hasPermission } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { CaseFilterInput } from '../case.inputs.ts';
import { CaseQueue } from '../case.type.ts';
import type { QueueName } from '../case-states.ts';
import { countMatching } from './read-pages.ts';

@ObjectType('CaseExportPreview', { simpleResolvers: true, description: 'What an export of a list would hold' })
class CaseExportPreviewType {
  @Field(() => Int, {
    description: 'cases in the caller’s scope that match, counted up to one more than `mostInBackground`',
  })
  rows!: number;

  @Field(() => Int, { description: '直接导出最多的件数，超过的转入后台生成' })
  most!: number;

  @Field(() => Int, { description: '后台导出最多的件数' })
  mostInBackground!: number;

  @Field(() => Boolean, { description: 'whether the caller may have personal data in clear, for a reason' })
  plainAllowed!: boolean;
}

/** What the dialog of an export says before the file is made (03 C-11). */
@Resolver()
export class CaseExportResolver {
  @Allow('case:export')
  @Query(() => CaseExportPreviewType, { description: 'How many cases an export of the list would hold' })
  async caseExportPreview(
    @Ctx() ctx: Context,
    @Arg('queue', () => CaseQueue, { description: '队列' }) queue: QueueName,
    @Arg('filter', () => CaseFilterInput, { nullable: true, description: '筛选条件；缺省为不筛选' })
    filter?: CaseFilterInput,
  ): Promise<CaseExportPreviewType> {
    const list = { queue, filter: filter ?? {}, sort: { field: 'CASE_NO', direction: 'ASC' } } as const;
    const [most, mostInBackground] = [await readParameter(ctx, rowsAtOnce), await readParameter(ctx, rowsInBackground)];
    return {
      rows: await countMatching(ctx, list, mostInBackground + 1),
      most,
      mostInBackground,
      plainAllowed: hasPermission(ctx.actor, EXPORT_PLAIN) && hasPermission(ctx.actor, 'case:reveal'),
    };
  }
}
