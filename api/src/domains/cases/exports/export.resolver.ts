import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { EXPORT_PLAIN } from '../../../platform/files/index.ts';
import { type Ctx as Context, hasPermission } from '../../../platform/kernel/index.ts';
import { CaseFilterInput } from '../case.inputs.ts';
import { CaseQueue } from '../case.type.ts';
import type { QueueName } from '../case-states.ts';
import { EXPORT_MAX } from './export-cases.ts';
import { countMatching } from './read-pages.ts';

@ObjectType('CaseExportPreview', { simpleResolvers: true, description: 'What an export of a list would hold' })
class CaseExportPreviewType {
  @Field(() => Int, { description: 'cases in the caller’s scope that match, counted up to one more than `most`' })
  rows!: number;

  @Field(() => Int, { description: '一个文件最多的件数' })
  most!: number;

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
    return {
      rows: await countMatching(ctx, list, EXPORT_MAX + 1),
      most: EXPORT_MAX,
      plainAllowed: hasPermission(ctx.actor, EXPORT_PLAIN) && hasPermission(ctx.actor, 'case:reveal'),
    };
  }
}
