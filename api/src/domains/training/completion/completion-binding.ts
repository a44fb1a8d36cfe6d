import { type ActInput, type GuardAnswer, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import { applyCompletionEffects } from './completion-effects.ts';
import { type CompletionFacts, loadCompletionFacts } from './completion-facts.ts';

type Judge = (facts: CompletionFacts) => GuardAnswer;

/** What the institution has to bring about itself before it hands in; spot checks and satisfaction are others'. */
const OWN = ['lessons', 'attendance'];

const red = ({ lights }: CompletionFacts, keys: (key: string) => boolean) =>
  lights.filter(({ key, done, blocks }) => keys(key) && !done && blocks);
const lines = (found: readonly { title: string; text: string }[]) =>
  found.map(({ title, text }) => `${title}（${text}）`).join('、');

const lessonsOver: Judge = (facts) => {
  const missing = red(facts, (key) => OWN.includes(key));
  return missing.length === 0 || { code: 'E-2401', message: `课程或考勤未完成：${lines(missing)}` };
};

const complete: Judge = (facts) => {
  const missing = [
    ...(facts.summary.trim() === '' ? ['培训总结'] : []),
    ...(facts.examKind === null ? ['考核方式'] : []),
    ...(facts.examDate === null ? ['考核日期'] : []),
    ...(facts.examOrg === null ? ['考核机构'] : []),
    ...(facts.materials === 0 ? ['考核材料'] : []),
    ...red(facts, (key) => key === 'exam').map(({ text }) => `考试结果（已登记${text}）`),
  ];
  return missing.length === 0 || { code: 'E-2402', message: `请先补齐：${missing.join('、')}` };
};

/** Least words of a reason why it is passed with checks missing (AC24-3). */
const LEAST_WORDS = 10;

const checked: Judge = (facts) => {
  const missing = red(facts, (key) => key !== 'exam' && !OWN.includes(key));
  if (missing.length === 0 || [...(facts.justification ?? '')].length >= LEAST_WORDS) return true;
  return { code: 'E-2403', message: `${lines(missing)}未完成，请先登记不少于${LEAST_WORDS}个字的说明` };
};

const qualified: Judge = (facts) =>
  facts.qualified || { code: 'E-2404', message: '培训机构的必备资质已过期，不能通过结课' };

const objectionsAnswered: Judge = ({ openObjections }) =>
  openObjections === 0 || { code: 'E-2405', message: `还有${openObjections}条区异议未答复` };

/** “Batch” of 02 §16.4: runs without a red line alone. */
function inputRule(action: string, { lights, openObjections }: CompletionFacts, input: ActInput): GuardAnswer {
  if (action !== 'districtPass' || !input.many) return true;
  const clear = openObjections === 0 && lights.every(({ done, blocks }) => done || !blocks);
  return clear || { code: 'E-2406', message: '有未完成事项，须逐件审核' };
}

/** What a completion's flow asks and brings about. */
export const completionBinding: Partial<RecordBinding> = {
  limits: 'TRAINING_COMPLETION',
  namesPermission: 'training.completion:names',
  ...judgedBy<CompletionFacts>({
    guards: { lessonsOver, complete, checked, qualified, objectionsAnswered },
    inputRule,
    loadFacts: loadCompletionFacts,
  }),
  onChange: applyCompletionEffects,
};
