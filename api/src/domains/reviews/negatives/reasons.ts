import { type Reason, registerReasons } from '../../../platform/flow/index.ts';
import { GRADE_ORDER, GRADES } from '../words.ts';
import { BAD_VERDICTS, CONTACT_WAYS, REVISIT_GRADES, STANDING_VERDICTS } from './negative.flow.ts';

/** How a person was reached, and with which words (11.6): the words are always asked for. */
export const contactWays: readonly Reason[] = [
  { code: 'PHONE', title: '电话联系', textRequired: true },
  { code: 'VISIT', title: '上门或当面', textRequired: true },
  { code: 'MESSAGE', title: '短信或线上', textRequired: true },
  { code: 'UNREACHED', title: '多次联系未接通', textRequired: true },
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

/** Nobody was reached when called back. */
const UNREACHED = { code: '0', title: '未联系上', textRequired: true };

registerReasons(CONTACT_WAYS, contactWays);
registerReasons(STANDING_VERDICTS, [verdict('GENUINE'), verdict('UNVERIFIABLE')]);
registerReasons(BAD_VERDICTS, [verdict('MISTAKEN'), verdict('MALICIOUS')]);
registerReasons(REVISIT_GRADES, [
  ...GRADE_ORDER.map((grade) => ({ code: String(grade), title: GRADES[grade], textRequired: false })),
  UNREACHED,
]);
