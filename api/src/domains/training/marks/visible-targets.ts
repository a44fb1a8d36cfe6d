import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { lockTargets, TARGETS, type Target, type TargetType } from './targets.ts';

/** The targets that the caller may see, locked; reaching for another one leaves an audit row 越权访问 (02 §2.4 no. 5). */
export async function lockVisible(
  tx: Ctx,
  type: TargetType,
  ids: readonly string[],
  operation: string,
): Promise<ReadonlyMap<string, Target>> {
  const found = await lockTargets(tx, type, ids.filter(isUuid));
  const scope = scopeOf(tx.actor);
  const hidden = found.filter((target) => !inScope(scope, target));
  if (hidden.length > 0)
    await recordAuditApart(
      tx,
      hidden.map(({ id }) => ({
        event: 'access.out-of-scope',
        objectType: TARGETS[type].recordType,
        objectId: id,
        ok: false,
        detail: { operation },
      })),
    );
  return new Map(found.filter((target) => inScope(scope, target)).map((target) => [target.id, target]));
}
