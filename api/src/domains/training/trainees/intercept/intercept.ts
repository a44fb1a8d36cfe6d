import type { InterceptCase } from './case.ts';
import { isValidNumber, KNOWN_TO_US, RECORD_RULES, type Rule } from './rules.ts';

/** A rule that a trainee runs into. */
export interface Interception {
  /** B01 … B12. */
  code: string;
  message: string;
  /** Whether the district may let him through by hand, with the city's approval (T20-9). */
  releasable: boolean;
}

/**
 * The interception rules in their order (02 §12.5): none = he may enrol; the first is what he is told, all are kept. A number that is none leaves
 * nothing to ask further; of somebody whom the discharge system does not know the platform still asks what it knows itself.
 */
export function intercept(given: InterceptCase): Interception[] {
  if (!isValidNumber(given)) return [{ code: 'B01', message: '身份证号码校验不通过', releasable: false }];
  const { record } = given;
  if (record === null)
    return [
      {
        code: 'B02',
        message: '未查询到您的退役（退休）身份信息，报名未成功。如有疑问请联系安置地区退役军人事务局',
        releasable: true,
      },
      ...judged(KNOWN_TO_US, given),
    ];
  return judged(RECORD_RULES, { ...given, record });
}

function judged<Given>(rules: readonly Rule<Given>[], given: Given): Interception[] {
  return rules.flatMap(({ code, releasable, judge }) => {
    const message = judge(given);
    return message === null ? [] : [{ code, message, releasable }];
  });
}
