import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { getVersion, RuleVersionType } from '../../../platform/rules/index.ts';
import { limitImpact } from './impact.ts';
import { TimeLimitImpactType } from './impact.type.ts';
import { readView } from './read-view.ts';
import { recountByVersion } from './recount.ts';
import { saveChanges } from './save-changes.ts';
import { TimeLimitDraftInput } from './time-limit.inputs.ts';
import { TimeLimitsType } from './time-limit.type.ts';

/** 时效配置 (01 §6.9). Drafts travel as versions of a rule: they are sent, approved and given up with `advanceRuleVersions`. */
@Resolver()
export class TimeLimitsResolver {
  @Allow('time-limit:view')
  @Query(() => TimeLimitsType, { description: 'The limits as a version has them; those that hold now unless said' })
  timeLimits(
    @Ctx() ctx: Context,
    @Arg('number', () => Int, { nullable: true, description: '版本号' }) number?: number,
  ) {
    return readView(ctx, number);
  }

  @Allow('time-limit:edit')
  @Query(() => TimeLimitImpactType, { description: 'What 立即重算 by a version would do; changes nothing (01 §6.11)' })
  timeLimitImpact(@Ctx() ctx: Context, @Arg('versionId', () => ID, { description: 'the version' }) versionId: string) {
    return limitImpact(ctx, versionId);
  }

  @Allow('time-limit:edit')
  @Mutation(() => RuleVersionType, {
    description: 'Keeps a change set as the draft of the next version. E-0401 names each limit that cannot be',
  })
  async saveTimeLimitDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => TimeLimitDraftInput, { description: 'the whole change set' }) input: TimeLimitDraftInput,
  ) {
    return getVersion(ctx, await saveChanges(ctx, input));
  }

  @Allow('time-limit:recount')
  @Mutation(() => TimeLimitsType, {
    description:
      '立即重算: records under way get the limits in force where the version changed them, in the background',
  })
  async recountTimeLimits(
    @Ctx() ctx: Context,
    @Arg('versionId', () => ID, { description: 'a version that holds' }) versionId: string,
    @Arg('reason', () => String, { description: '5 to 500 characters; stands in the history of each record' })
    reason: string,
    @Arg('requestId', () => ID, { description: 'a repeat with the same id orders nothing twice' }) requestId: string,
  ) {
    await recountByVersion(ctx, { versionId, reason, requestId });
    return readView(ctx);
  }
}
