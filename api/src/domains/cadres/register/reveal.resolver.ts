import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { revealCadre } from './reveal.ts';

@ObjectType({ description: '人员的完整信息 (C-12); shown once, never kept by a client' })
class RevealedCadre {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '身份证号' })
  idNo!: string;
  @Field(() => String, { nullable: true, description: '联系电话' })
  phone!: string | null;
  @Field(() => String, { nullable: true, description: '户籍地址' })
  address!: string | null;
  @Field(() => String, { nullable: true, description: '银行账号' })
  bankAccount!: string | null;
  @Field(() => String, { nullable: true, description: '户名' })
  accountName!: string | null;
}

/** 查看完整信息 with a reason (C-12). */
@Resolver()
export class RevealResolver {
  @Allow(RIGHTS.reveal)
  @Mutation(() => RevealedCadre, { description: '查看人员的完整信息: one at a time, with a reason (C-12)' })
  revealEmpCadre(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '人员的标识' }) id: string,
    @Arg('reason', () => String, { description: '查看原因，5至500个字' }) reason: string,
  ): Promise<RevealedCadre> {
    return revealCadre(ctx, id, reason);
  }
}
