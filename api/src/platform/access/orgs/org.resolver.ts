import { Arg, Ctx as Context, ID, Query, Resolver } from 'type-graphql';
import { isUuid } from '../../../database/uuid.ts';
import { SignedIn } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { findOrgs } from './find-orgs.ts';
import { OrgLevel, OrgType } from './org.type.ts';

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
}
