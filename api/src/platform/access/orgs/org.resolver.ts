import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { isUuid } from '../../../database/uuid.ts';
import { Allow, SignedIn } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { listAdministeredOrgs } from './administered-orgs.ts';
import { findOrgs } from './find-orgs.ts';
import { AdministeredOrgConnection, AdministeredOrgType, OrgLevel, OrgType } from './org.type.ts';
import { setOrgEnabled } from './set-org-enabled.ts';

@Resolver()
export class OrgResolver {
  @SignedIn()
  @Query(() => [OrgType], { description: '机构目录，按编码排列' })
  async orgs(
    @Context() ctx: Ctx,
    @Arg('level', () => OrgLevel, { nullable: true, description: '只要该类机构' }) level?: OrgLevel | null,
    @Arg('parentId', () => ID, { nullable: true, description: '只要该机构的下级' }) parentId?: string | null,
  ): Promise<OrgType[]> {
    if (parentId && !isUuid(parentId)) return [];
    return findOrgs(ctx, { level, parentId });
  }

  @Allow('sys.org:view')
  @Query(() => AdministeredOrgConnection, { description: '管理范围内的机构，按编码排列' })
  administeredOrgs(
    @Context() ctx: Ctx,
    @Arg('search', () => String, { nullable: true, description: '编码的开头或名称的一部分' }) search?: string | null,
    @Arg('level', () => OrgLevel, { nullable: true, description: '只要该类机构' }) level?: OrgLevel | null,
    @Arg('enabled', () => Boolean, { nullable: true, description: '只要启用的或停用的' }) enabled?: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string | null,
  ) {
    return listAdministeredOrgs(ctx, { search, level, enabled, first, after });
  }

  @Allow('sys.org:enable')
  @Mutation(() => AdministeredOrgType, {
    description: '启用或停用机构；停用后其人员立即退出、不能登录，新申请不再分到，待办保留',
  })
  setOrgEnabled(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '机构' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('enabled', () => Boolean, { description: '启用或停用' }) enabled: boolean,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return setOrgEnabled(ctx, { id, version, enabled, reason });
  }
}
