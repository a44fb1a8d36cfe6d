import type { Ctx } from '../../../../platform/kernel/index.ts';
import { isAlways, rulesInForce } from '../../../../platform/rules/index.ts';
import { Matter } from '../matter.entity.ts';
import { selectMatters } from '../select-matters.ts';
import type { MatterBody } from './matter-body.ts';

/** Something that was opened for a matter, and when. */
interface Begun {
  matterCode: string;
  createdAt: Date;
}

type Judged = Pick<Matter, 'code' | 'sort' | 'enabled' | 'inBundleRule'>;

/**
 * Which of what has begun the form still asks for, each by the version of its matter that was in force when it began: what is switched off or
 * narrowed since stays in the cases that have it (01 §2.6, 在办的不变). One statement per moment at which something began, and one.
 */
export async function stillAskedFor<B extends Begun>(ctx: Ctx, form: unknown, begun: readonly B[]): Promise<Set<B>> {
  const today: Judged[] = await ctx.em.find(Matter, { code: { $in: begun.map(({ matterCode }) => matterCode) } });
  const asked = new Set<B>();
  for (const [moment, together] of Map.groupBy(begun, ({ createdAt }) => createdAt.getTime())) {
    const then = await mattersAt(ctx, new Date(moment));
    // Of a matter without a version of that day, its condition of today.
    const judged = together.flatMap(
      ({ matterCode }) => then.get(matterCode) ?? today.find(({ code }) => code === matterCode) ?? [],
    );
    const codes = selectMatters(
      form,
      judged.map(({ code, sort, inBundleRule }) => ({ code, sort, inBundleRule, enabled: true })),
    ).map(({ code }) => code);
    for (const one of together) if (codes.includes(one.matterCode)) asked.add(one);
  }
  return asked;
}

async function mattersAt(ctx: Ctx, moment: Date): Promise<Map<string, Judged>> {
  const rules = await rulesInForce<MatterBody>(ctx, { kind: 'matter' }, moment);
  return new Map(
    rules.map(({ condition, body: { code, sort } }) => [
      code,
      { code, sort, enabled: true, inBundleRule: isAlways(condition) ? null : condition },
    ]),
  );
}
