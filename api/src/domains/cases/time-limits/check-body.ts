import type { FieldError } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sameLimit, type TimeLimitBody } from './body.ts';
import { isKnownPlace, problemOfValue, problemsOfTable } from './check-table.ts';
import { isApproved, readVersions, tableAfter } from './read-table.ts';
import { columnsOf, listSubjects } from './subjects.ts';
import { placeKey } from './words.ts';

/**
 * Everything wrong with the changes of a draft against what was approved last (E-0401): unknown places, values that cannot be, a promise beyond
 * the law, a default taken away, a place named twice, a former value that is no longer the one that stands.
 */
export async function problemsOfBody(ctx: Ctx, body: TimeLimitBody): Promise<FieldError[]> {
  const approved = (await readVersions(ctx)).filter(isApproved);
  const base = await tableAfter(ctx, approved);
  const [subjects, columns] = [await listSubjects(ctx), columnsOf(ctx.app)];
  if (body.changes.length + body.weights.length === 0) return [{ path: 'changes', message: '没有改动，请先修改时限' }];
  const keys = body.changes.map(placeKey);
  const own = body.changes.flatMap((change, index): FieldError[] => {
    const path = `changes/${index}`;
    const before = base.get(keys[index] ?? '')?.limit;
    if (!isKnownPlace(change, subjects, columns)) return [{ path, message: `${change.subject}没有这种时限` }];
    if (keys.indexOf(keys[index] ?? '') !== index) return [{ path, message: '同一时限改了两次' }];
    if (!sameLimit(before, change.before)) return [{ path, message: '现行时限已经变化，请刷新后重新修改' }];
    const subject = subjects.find(({ code }) => code === change.matterCode);
    const problem = change.after && problemOfValue(change, change.after, subject);
    return problem ? [{ path, message: `${change.subject}：${problem}` }] : [];
  });
  if (own.length > 0) return own;
  const weights = body.weights.flatMap(({ matterCode, subject, before }, index): FieldError[] => {
    const known = subjects.find(({ code, group }) => group === 'MATTER' && code === matterCode);
    if (!known) return [{ path: `weights/${index}`, message: `没有事项“${subject}”` }];
    return known.weight === before ? [] : [{ path: `weights/${index}`, message: '现行权重已经变化，请刷新后重新修改' }];
  });
  const table = await tableAfter(ctx, [...approved, { number: Number.MAX_SAFE_INTEGER, body }]);
  const whole = problemsOfTable(table, body.changes, subjects);
  return [...weights, ...whole.map(({ index, message }) => ({ path: `changes/${index}`, message }))];
}
