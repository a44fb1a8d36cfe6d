import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { badInput, kernelErrors, requireReason } from '../../../platform/errors/index.ts';
import type { RecordActResultType } from '../../../platform/flow/index.ts';
import { type Ctx, hasPermission, requireUser } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { MARK_KIND, titleOfItem } from '../codes.ts';
import { libraryErrors } from '../errors.ts';
import { liftMarks } from './lift.ts';
import type { LiftMarksInput } from './mark.input.ts';
import { done, type Outcome, requireSome, toResult, turnedDown } from './outcomes.ts';
import { lockVisible } from './visible-targets.ts';

interface Held {
  id: string;
  targetId: string;
  kind: string;
  raisedById: string | null;
  raisedByOrg: string | null;
  lifted: boolean;
}

/**
 * 解除标记 over one or many, with a result for each: by who raised it (or a colleague of the same office) or by the city; what the system has
 * raised the city alone lifts (T14-3).
 *
 * @throws E-0501, E-0005
 */
export async function liftByHand(ctx: Ctx, input: LiftMarksInput): Promise<RecordActResultType> {
  requireSome(input.ids);
  const reason = requireReason(input.reason, { path: 'reason', asked: '请填写解除原因' });
  if ([...reason].length > 300) throw badInput([{ path: 'reason', message: '解除原因不能超过300个字' }]);
  const { rows: found } = await once(ctx, 'liftTrainingMarks', input.requestId, input, async (tx) => {
    const marks = await readHeld(tx, input);
    const targets = await lockVisible(
      tx,
      input.targetType,
      [...marks.values()].map(({ targetId }) => targetId),
      'liftTrainingMarks',
    );
    const judged = input.ids.map((id) => {
      const mark = marks.get(id.toLowerCase());
      return mark && targets.has(mark.targetId) ? judge(tx, mark) : absent(id);
    });
    const lifted = await liftMarks(
      tx,
      input.targetType,
      judged.filter(({ result }) => result === 'OK').map(({ id }) => id),
      reason,
    );
    return { rows: judged.map((one) => (one.result === 'OK' && !lifted.has(one.id) ? late(one) : one)) };
  });
  return toResult(found);
}

async function readHeld(tx: Ctx, { ids, targetType }: LiftMarksInput): Promise<ReadonlyMap<string, Held>> {
  const found = await tables(tx)
    .selectFrom('training_mark')
    .select([
      'id',
      'target_id as targetId',
      'kind',
      'raised_by_id as raisedById',
      'raised_by_org as raisedByOrg',
      sql<boolean>`lifted_at is not null`.as('lifted'),
    ])
    .where('id', '=', anyOf(ids.filter(isUuid)))
    .where('target_type', '=', targetType)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(found.map((mark) => [mark.id, mark]));
}

const absent = (id: string) => turnedDown(id, '', 'NOT_FOUND', kernelErrors.NOT_FOUND);
const late = ({ id, title }: Outcome) => turnedDown(id, title, 'E-0503', '该标记已解除', 'SKIPPED');

function judge(tx: Ctx, mark: Held): Outcome {
  const title = titleOfItem(MARK_KIND, mark.kind);
  if (mark.lifted) return late(done(mark.id, title));
  if (mayLift(tx, mark)) return done(mark.id, title);
  return turnedDown(mark.id, title, 'E-1403', libraryErrors['E-1403']);
}

/** Whether the caller may lift the mark: the office that raised it, or the city. */
export function mayLift(ctx: Ctx, { raisedById, raisedByOrg }: Pick<Held, 'raisedById' | 'raisedByOrg'>): boolean {
  if (!hasPermission(ctx.actor, 'training.mark:raise')) return false;
  const user = requireUser(ctx);
  if (hasPermission(ctx.actor, 'training.mark:liftAny')) return true;
  return raisedById !== null && (raisedById === user.userId || raisedByOrg === user.orgName);
}
