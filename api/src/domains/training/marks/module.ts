import { firstRow, sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { registerFileAccess } from '../../../platform/files/index.ts';
import { defineModule, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import { MarkResolver } from './mark.resolver.ts';
import { markTemplates } from './notices.ts';
import { MARK_RECORD } from './raise-by-hand.ts';
import { TARGETS, type TargetType } from './targets.ts';

/** The evidence of a mark is seen by whoever sees what is marked. */
registerFileAccess(MARK_RECORD, async (ctx, ids) => {
  const types = (Object.keys(TARGETS) as TargetType[]).filter((type) =>
    hasPermission(ctx.actor, TARGETS[type].viewPermission),
  );
  const seen = await firstRow(
    ctx,
    sql`select 1 as one from training_mark m where m.id = any(${[...ids]}::uuid[]) and m.target_type = any(${types}::text[])
          and ${scopeWhere(scopeOf(ctx.actor), 'm')} limit 1`,
  );
  return seen !== undefined;
});

/** 标记与动态 of both libraries (02 §6.3, T14-2, T14-3, T15-2, T15-3). */
export const marksModule = defineModule({
  name: 'training-marks',
  title: '培训机构与项目标记',
  resolvers: [MarkResolver],
  permissions: [
    {
      code: 'training.mark:raise',
      title: '标记培训机构与项目，解除本单位的标记',
      roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'],
    },
    { code: 'training.mark:liftAny', title: '解除任何单位的标记', roles: ['CITY_OFFICER'] },
  ],
  notices: markTemplates,
});
