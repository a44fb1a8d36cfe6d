import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { ownAccounts, setOwnParts } from '../../../../platform/access/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';

/** 02 §1.3: an institution's administrator, and its people who file, teach and settle. */
const InstitutionPart = titledEnum('InstitutionPart', 'What somebody does for the institution (02 §1.3)', {
  INST: '机构管理员',
  INST_REPORTER: '上报',
  INST_TEACHING: '教务',
  INST_FINANCE: '财务',
});
type InstitutionPart = keyof typeof InstitutionPart;

@ObjectType('InstitutionPerson', { simpleResolvers: true, description: 'An account of one’s own institution' })
class InstitutionPersonType {
  @Field(() => ID, { description: '账号的标识' })
  id!: string;
  @Field(() => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' })
  version!: number;
  @Field(() => String, { description: '登录名' })
  loginName!: string;
  @Field(() => String, { description: '姓名（脱敏）' })
  realName!: string;
  @Field(() => Boolean, { description: '账号可用：已启用，或等待首次登录' })
  isOpen!: boolean;
  @Field(() => Boolean, { description: '本人账号：不能由本人修改分工' })
  isOwn!: boolean;
  @Field(() => [InstitutionPart], { description: '分工' })
  parts!: InstitutionPart[];
}

@Resolver()
export class PeopleResolver {
  @Allow('training.institution:parts')
  @Query(() => [InstitutionPersonType], { description: '本机构的账号和分工，按登录名排列' })
  async institutionPeople(@Ctx() ctx: Context): Promise<InstitutionPersonType[]> {
    return (await ownAccounts(ctx, 'INST')).map((user) => personOf(ctx, user));
  }

  @Allow('training.institution:parts')
  @Mutation(() => InstitutionPersonType, {
    description: '设置本机构一名人员的分工；其会话立即结束。E-QX-05 本人的分工，NOT_FOUND 不是本机构的账号',
  })
  async setInstitutionParts(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '账号的标识' }) id: string,
    @Arg('version', () => Int, { description: '所见版本号' }) version: number,
    @Arg('parts', () => [InstitutionPart], { description: '分工，至少一项，替换原有分工' }) parts: InstitutionPart[],
  ): Promise<InstitutionPersonType> {
    return personOf(ctx, await setOwnParts(ctx, 'INST', { id, version, roles: parts }));
  }
}

const PARTS: readonly string[] = Object.values(InstitutionPart);
const isPart = (code: string): code is InstitutionPart => PARTS.includes(code);

function personOf(ctx: Context, user: Awaited<ReturnType<typeof setOwnParts>>): InstitutionPersonType {
  const { id, version, loginName, realName, status, roles } = user;
  return {
    id,
    version,
    loginName,
    realName,
    isOpen: status === 'ENABLED' || status === 'PENDING',
    isOwn: ctx.actor.kind === 'USER' && ctx.actor.userId === id,
    parts: roles.map(({ code }) => code).filter(isPart),
  };
}
