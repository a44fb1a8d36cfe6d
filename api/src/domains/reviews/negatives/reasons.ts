import { type Reason, registerReasons } from '../../../platform/flow/index.ts';
import { GRADE_ORDER, GRADES } from '../words.ts';
import { BAD_VERDICTS, CONTACT_WAYS, REVISIT_GRADES, STANDING_VERDICTS, UNREACHED_REASONS } from './negative.flow.ts';

/** How a person was reached, and with which words (11.6): the words are always asked for. */
export const contactWays: readonly Reason[] = [
  { code: 'PHONE', title: '电话联系', textRequired: true },
  { code: 'VISIT', title: '上门或当面', textRequired: true },
  { code: 'MESSAGE', title: '短信或线上', textRequired: true },
];

/** The reason of an anonymous evaluation, and of no other. */
export const UNNAMED = 'ANONYMOUS';

/** Why nobody was reached, with when and how it was tried. */
const unreachedReasons: readonly Reason[] = [
  { code: 'NO_ANSWER', title: '多次联系未接通', textRequired: true },
  { code: 'WRONG_NUMBER', title: '联系方式有误', textRequired: true },
  { code: UNNAMED, title: '匿名评价，无法联系', textRequired: false },
];

/** Verdicts of 01 §11.4. */
export const VERDICTS = {
  GENUINE: '属实',
  MISTAKEN: '误评',
  MALICIOUS: '恶意差评',
  UNVERIFIABLE: '无法核实',
} as const;
export type Verdict = keyof typeof VERDICTS;

const verdict = (code: Verdict): Reason => ({ code, title: VERDICTS[code], textRequired: true });

registerReasons(CONTACT_WAYS, contactWays);
registerReasons(UNREACHED_REASONS, unreachedReasons);
registerReasons(STANDING_VERDICTS, [verdict('GENUINE'), verdict('UNVERIFIABLE')]);
registerReasons(BAD_VERDICTS, [verdict('MISTAKEN'), verdict('MALICIOUS')]);
registerReasons(
  REVISIT_GRADES,
  GRADE_ORDER.map((grade) => ({ code: String(grade), title: GRADES[grade], textRequired: false })),
);
