import { DAY_MS } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { AT_COUNTER } from '../receptions/words.ts';
import { GRADE_ORDER, GRADES } from '../words.ts';
import { EvaluationPageType } from './evaluate.type.ts';
import { LONGEST_COMMENT } from './evaluation-page.ts';
import { optionsInForce } from './options/read-options.ts';

/**
 * The page of 开始评价: what a pad keeps for a time without a network, when it cannot ask what was served (01 §11.5). Only options that every
 * kind of business and every scene knows: which one it was is found out when the evaluation arrives.
 */
export async function ownStartPage(ctx: Ctx, orgName: string): Promise<EvaluationPageType> {
  const { number, options } = await optionsInForce(ctx);
  const general = options.filter(
    ({ enabled, businessTypes, scenes }) => enabled && businessTypes.length === 0 && scenes.length === 0,
  );
  return Object.assign(new EvaluationPageType(), {
    state: 'OPEN',
    matterName: AT_COUNTER.name,
    orgName,
    expiresAt: new Date(ctx.app.clock.now().getTime() + DAY_MS),
    evaluationNo: null,
    evaluatedAt: null,
    reply: null,
    optionSet: number,
    commentMax: LONGEST_COMMENT,
    grades: GRADE_ORDER.map((grade) => ({
      grade,
      title: GRADES[grade],
      options: general.filter((option) => option.grade === grade),
    })),
  });
}
