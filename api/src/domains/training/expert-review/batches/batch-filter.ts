import { Field, InputType, Int } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { ReviewBatchState } from './batch.type.ts';

@InputType('ReviewBatchFilter', { description: 'Narrows the list of batches; what is not given does not' })
export class BatchFilterInput {
  @Field(() => String, { nullable: true, description: 'number of the batch, or part of its name' })
  search?: string | null;
  @Field(() => Int, { nullable: true, description: '年度' })
  year?: number | null;
  @Field(() => [ReviewBatchState], { nullable: true, description: '状态' })
  states?: string[] | null;
}

/** The rows of `review_batch b` that the filter asks for; who may look at batches sees all. @throws BAD_INPUT */
export function batchWhere({ search: given, year, states }: BatchFilterInput) {
  const parts = [sql`true`];
  const search = given?.trim();
  if (search) {
    if ([...search].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
    parts.push(sql`(b.batch_no = ${search.toUpperCase()} or strpos(b.title, ${search}) > 0)`);
  }
  if (year) parts.push(sql`b.year = ${year}`);
  if (states?.length) parts.push(sql`b.state = any(${[...states]}::text[])`);
  return sql`${sql.join(parts, sql` and `)}`;
}
