import { type UrlValues, urlChoice, urlFlag, urlText, wordKeys } from '@yjs/web-kit';
import type { EvaluationScene } from '../../../generated/graphql.ts';
import type { RuleData, VersionData } from '../../../platform/rules/rule-words.ts';
import { type BusinessType, businessWords, sceneWords } from '../words.ts';

/** One thing to tick beside a grade, as a version keeps it. */
export interface Option {
  code: string;
  grade: number;
  text: string;
  /** For which kinds of business and scenes; all, where none are named. */
  businessTypes: BusinessType[];
  scenes: EvaluationScene[];
  requiresText: boolean;
  enabled: boolean;
}

export interface OptionsBody {
  options: Option[];
  matters: { matterCode: string; businessType: BusinessType }[];
}

/** What of the page lives in the URL. */
export const optionsUrl = {
  v: urlText(),
  edit: urlFlag(),
  view: urlChoice(['options', 'matters'], 'options'),
  grade: urlChoice(['5', '4', '3', '2', '1'], '5'),
  business: urlChoice<BusinessType | ''>(['', ...wordKeys(businessWords)], ''),
  scene: urlChoice<EvaluationScene | ''>(['', ...wordKeys(sceneWords)], ''),
};
export type OptionsState = UrlValues<typeof optionsUrl>;

export const bodyOf = ({ body }: VersionData): OptionsBody => body as OptionsBody;

/** The version that was approved last: what the next one is written upon. */
export const latestOf = ({ versions }: RuleData): VersionData | undefined =>
  versions.filter(({ state }) => state === 'APPROVED').sort((a, b) => b.number - a.number)[0];

/** Whether an option is for that kind of business and that scene, in use or not; what is not chosen does not narrow. */
export function isFor(
  { businessTypes, scenes }: Option,
  { business, scene }: Pick<OptionsState, 'business' | 'scene'>,
) {
  return (
    (!business || businessTypes.length === 0 || businessTypes.includes(business)) &&
    (!scene || scenes.length === 0 || scenes.includes(scene))
  );
}

/** The options of a grade that a page lists, in their order. */
export const listed = (options: readonly Option[], state: Pick<OptionsState, 'grade' | 'business' | 'scene'>) =>
  options.filter((option) => option.grade === Number(state.grade) && isFor(option, state));

/** Prescribed for ★1 and ★2 (01 §11.4): neither retired nor narrowed; the server has the last word. */
const PRESCRIBED = /^G[12]_(ATTITUDE|EFFICIENCY|MATERIALS|PROCESS|SYSTEM|OTHER)$/;
export const isPrescribed = ({ code }: Pick<Option, 'code'>): boolean => PRESCRIBED.test(code);

/** A new option of a grade, with a code that none has yet. */
export function newOption(options: readonly Option[], grade: number): Option {
  const codes = new Set(options.map(({ code }) => code));
  let n = 1;
  while (codes.has(`G${grade}_N${n}`)) n += 1;
  return {
    code: `G${grade}_N${n}`,
    grade,
    text: '',
    businessTypes: [],
    scenes: [],
    requiresText: false,
    enabled: true,
  };
}

/** The option in its place, or behind all others when it is new. */
export const withOption = (options: readonly Option[], option: Option): Option[] =>
  options.some(({ code }) => code === option.code)
    ? options.map((one) => (one.code === option.code ? option : one))
    : [...options, option];

/** The option before the one that stands above it in the list that is shown, or behind the one below. */
export function moved(options: readonly Option[], shown: readonly Option[], code: string, by: -1 | 1): Option[] {
  const at = shown.findIndex((option) => option.code === code);
  const [option, other] = [shown[at], shown[at + by]];
  if (!option || !other) return [...options];
  const rest = options.filter((one) => one !== option);
  const place = rest.indexOf(other) + (by === 1 ? 1 : 0);
  return [...rest.slice(0, place), option, ...rest.slice(place)];
}

/** For which business and scenes, in words. */
export function placeWords({ businessTypes, scenes }: Option): string {
  const parts = [
    businessTypes.map((type) => businessWords[type]).join('、'),
    scenes.map((scene) => sceneWords[scene]).join('、'),
  ].filter(Boolean);
  return parts.join(' · ') || '全部业务和场景';
}
