import type { GuardAnswer } from '../../../platform/flow/index.ts';
import { refusal } from '../refusal.ts';
import type { ListedPerson, SubmissionFacts } from './submission-facts.ts';

/** Those of a better rank who neither go nor have said why not. */
const WAITING: readonly string[] = ['CANDIDATE', 'INVITED', 'CONFIRMED'];

const named = (people: readonly ListedPerson[]) => people.map(({ uid }) => uid).join('、');

/** Whether a list may go to the district: (a) to (d) of 03 §29.4, in their order. */
export function judgeSubmission({ quota, printed, content, closed, people }: SubmissionFacts): GuardAnswer {
  if (closed) return refusal('E-LY-13');
  const going = people.filter(({ state }) => state === 'COMPLETE');
  if (going.length === 0) return refusal('E-LY-14');
  if (going.length > quota) return refusal('E-LY-04', { count: going.length, quota });
  const suspected = going.filter(({ suspected }) => suspected);
  if (suspected.length > 0) return refusal('E-LY-31', { who: named(suspected) });
  const unfit = going.filter(({ eligible }) => !eligible);
  if (unfit.length > 0) return refusal('E-LY-05', { who: named(unfit) });
  const last = Math.max(...going.map(({ rank }) => rank));
  const passed = people.filter(({ state, rank, skipped }) => rank < last && !skipped && WAITING.includes(state));
  if (passed.length > 0) return refusal('E-LY-06', { who: named(passed) });
  return printed === content || refusal('E-LY-08');
}
