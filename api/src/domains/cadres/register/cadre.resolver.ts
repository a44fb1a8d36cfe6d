import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { tables } from '../../../database/tables.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { cadre, cadreContent } from './cadre.record.ts';
import { editCadre } from './edit-cadre.ts';

const { Node } = cadre.classes;
const PERSON = { description: '人员的标识' };

@ObjectType({ description: '一项信息的变更 (03 §31.4)' })
class CadreChange {
  @Field(() => ID, { description: '变更的标识' })
  id!: string;
  @Field(() => String, { description: '变更的栏目' })
  field!: string;
  @Field(() => String, { nullable: true, description: '变更前，脱敏' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: '变更后，脱敏' })
  after!: string | null;
  @Field(() => String, { nullable: true, description: '原因' })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: '所依据的申请' })
  applicationNo!: string | null;
  @Field(() => DateTimeScalar, { description: '变更时间' })
  changedAt!: Date;
  @Field(() => String, { description: '变更人' })
  changedBy!: string;
}

/** What 企业退休军转干部 have beside list and page (03 §31.4, §31.7). */
@Resolver()
export class CadreResolver {
  @Allow(RIGHTS.manage)
  @Mutation(() => Node, { description: '修改信息: what needs no approval, with history (03 §31.4)' })
  async editEmpCadre(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, PERSON) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('input', () => cadreContent.Input, { description: '填写的内容' }) input: object,
  ): Promise<object> {
    const before = await cadre.get(ctx, id);
    const content = cadreContent.read(ctx, input as Parameters<typeof cadreContent.read>[1], { ...before });
    await editCadre(ctx, id, version, content);
    return cadre.open(ctx, id);
  }

  @Allow(RIGHTS.view)
  @Query(() => [CadreChange], { description: '变更记录 of a person, newest first (03 §31.7)' })
  async empCadreChanges(@Ctx() ctx: Context, @Arg('id', () => ID, PERSON) id: string): Promise<CadreChange[]> {
    await cadre.get(ctx, id);
    const found = await tables(ctx)
      .selectFrom('cadre_change')
      .select(['id', 'field', 'before_text as before', 'after_text as after', 'reason'])
      .select(['application_no as applicationNo', 'changed_at as changedAt', 'changed_by as changedBy'])
      .where('cadre_id', '=', id)
      .orderBy('id', 'desc')
      .limit(200)
      .execute();
    return found.map(({ changedAt, ...one }) => ({ ...one, changedAt: new Date(changedAt) }));
  }
}
