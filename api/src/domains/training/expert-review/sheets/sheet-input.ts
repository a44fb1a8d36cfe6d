import type { FieldError } from '../../../../platform/errors/index.ts';
import type { Criterion, Scale } from '../criteria/criteria.ts';

/** What an expert has filled in so far; scores as decimal texts, by criterion. */
export interface SheetContent {
  scores: Readonly<Record<string, string>>;
  comments: Readonly<Record<string, string>>;
  overallComment: string;
  recommended: boolean | null;
  vetoFlags: readonly string[];
}

/** By what a sheet is filled in: the batch's version of 评分标准. */
export interface SheetRules {
  criteria: readonly Criterion[];
  scale: Scale;
  vetoGrounds: readonly string[];
}

const SCORE = /^\d{1,3}(?:\.\d)?$/;
/** In tenths, where every step is a whole number. */
const tenths = (value: number) => Math.round(value * 10);

function fits(score: string, { max, step }: Scale): boolean {
  return SCORE.test(score) && Number(score) <= max && tenths(Number(score)) % tenths(step) === 0;
}

const MOST_WORDS = { comment: 300, overall: 1000 } as const;
const length = (text: string) => [...text].length;

/** A draft may lack anything, but what it has must be of the right kind (02 §10.7). */
export function draftFaults({ criteria, scale, vetoGrounds }: SheetRules, content: SheetContent): FieldError[] {
  const codes = criteria.map(({ code }) => code);
  const faults: FieldError[] = [];
  for (const [code, score] of Object.entries(content.scores)) {
    if (!codes.includes(code)) faults.push({ path: `scores.${code}`, message: '没有这项评分标准' });
    else if (!fits(score, scale))
      faults.push({ path: `scores.${code}`, message: `分值范围 0–${scale.max}，步长 ${scale.step}` });
  }
  for (const [code, comment] of Object.entries(content.comments)) {
    if (!codes.includes(code)) faults.push({ path: `comments.${code}`, message: '没有这项评分标准' });
    else if (length(comment) > MOST_WORDS.comment)
      faults.push({ path: `comments.${code}`, message: `评语不能超过${MOST_WORDS.comment}个字` });
  }
  if (length(content.overallComment) > MOST_WORDS.overall)
    faults.push({ path: 'overallComment', message: `总体评语不能超过${MOST_WORDS.overall}个字` });
  if (content.vetoFlags.some((flag) => !vetoGrounds.includes(flag)))
    faults.push({ path: 'vetoFlags', message: '没有这项一票否决情形' });
  return faults;
}

/** T18-4: all criteria scored, the comments that are asked for, an overall one of 10 characters at least, a recommendation. */
export function submitFaults(rules: SheetRules, content: SheetContent): FieldError[] {
  const { criteria } = rules;
  const faults = draftFaults(rules, content);
  for (const { code, name, commentBelow, commentFrom } of criteria) {
    const score = content.scores[code];
    if (score === undefined) faults.push({ path: `scores.${code}`, message: `“${name}”尚未打分` });
    else if ((Number(score) < commentBelow || Number(score) >= commentFrom) && !content.comments[code]?.trim())
      faults.push({
        path: `comments.${code}`,
        message: `“${name}”${Number(score) < commentBelow ? `低于${commentBelow}分` : `达到${commentFrom}分`}，请填写评语`,
      });
  }
  if (length(content.overallComment.trim()) < 10)
    faults.push({ path: 'overallComment', message: '总体评语至少10个字' });
  if (content.recommended === null) faults.push({ path: 'recommended', message: '请选择是否建议通过' });
  return faults;
}
