import { BUSINESS_TYPES, GRADE_ORDER, SCENES } from '../../words.ts';
import type { MatterBusiness } from './business-types.ts';
import type { EvaluationOption } from './option.ts';

/** What a version of the options says: all that may be ticked, in the order of the page, and what kind of business each matter is. */
export interface OptionsBody {
  options: EvaluationOption[];
  matters: MatterBusiness[];
}

export const LONGEST_OPTION = 20;
const MOST_OPTIONS = 250;

const oneOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([code, title]) => ({ const: code, title }));
const some = (title: string, titles: Readonly<Record<string, string>>) => ({
  type: 'array',
  title,
  uniqueItems: true,
  items: { type: 'string', oneOf: oneOf(titles) },
});

/** JSON Schema (draft-07) of the body. */
export const optionsBodySchema = {
  type: 'object',
  properties: {
    options: {
      type: 'array',
      title: '评价选项',
      minItems: 1,
      maxItems: MOST_OPTIONS,
      items: {
        type: 'object',
        properties: {
          code: { type: 'string', title: '选项代码', pattern: '^G[1-5]_[A-Z0-9_]{1,24}$' },
          grade: { type: 'integer', title: '评价等级', minimum: 1, maximum: 5 },
          text: { type: 'string', title: '选项', minLength: 2, maxLength: LONGEST_OPTION },
          businessTypes: some('业务类型', BUSINESS_TYPES),
          scenes: some('服务场景', SCENES),
          requiresText: { type: 'boolean', title: '须填写内容' },
          enabled: { type: 'boolean', title: '使用' },
        },
        required: ['code', 'grade', 'text', 'businessTypes', 'scenes', 'requiresText', 'enabled'],
        additionalProperties: false,
      },
    },
    matters: {
      type: 'array',
      title: '事项的业务类型',
      maxItems: MOST_OPTIONS,
      items: {
        type: 'object',
        properties: {
          matterCode: { type: 'string', title: '事项', minLength: 1, maxLength: 20 },
          businessType: { type: 'string', title: '业务类型', oneOf: oneOf(BUSINESS_TYPES) },
        },
        required: ['matterCode', 'businessType'],
        additionalProperties: false,
      },
    },
  },
  required: ['options', 'matters'],
  additionalProperties: false,
} as const;

/** What ★1 and ★2 have to offer everywhere (01 §11.4); the last one asks for words. */
const PRESCRIBED = ['ATTITUDE', 'EFFICIENCY', 'MATERIALS', 'PROCESS', 'SYSTEM', 'OTHER'] as const;

interface Problem {
  path: string;
  message: string;
}

/** What is wrong with a body by itself. */
export function problemsOfOptions({ options, matters }: OptionsBody): Problem[] {
  const codes = options.map(({ code }) => code);
  const words = options.map(({ grade, text }) => `${grade}${text.trim()}`);
  const own = options.flatMap(({ code, grade, text }, n): Problem[] => {
    const path = `options/${n}`;
    if (codes.indexOf(code) !== n) return [{ path, message: `选项代码“${code}”重复` }];
    if (!code.startsWith(`G${grade}_`)) return [{ path, message: `选项“${text}”的代码与评价等级不符` }];
    if (text.trim() !== text) return [{ path, message: `选项“${text.trim()}”前后不能有空格` }];
    if (words.indexOf(`${grade}${text}`) !== n)
      return [{ path, message: `“${text}”在该等级已有；停用的请直接恢复使用` }];
    return [];
  });
  const named = matters.map(({ matterCode }) => matterCode);
  return [
    ...own,
    ...prescribedProblems(options),
    ...named.flatMap((code, n) =>
      named.indexOf(code) === n ? [] : [{ path: `matters/${n}`, message: `事项“${code}”设置了两次` }],
    ),
  ];
}

function prescribedProblems(options: readonly EvaluationOption[]): Problem[] {
  return ([1, 2] as const).flatMap((grade) =>
    PRESCRIBED.flatMap((name): Problem[] => {
      const n = options.findIndex(({ code }) => code === `G${grade}_${name}`);
      const option = options[n];
      if (!option) return [{ path: 'options', message: `缺少规定的差评选项（G${grade}_${name}）` }];
      const path = `options/${n}`;
      if (!option.enabled || option.businessTypes.length > 0 || option.scenes.length > 0)
        return [{ path, message: `“${option.text}”是规定的差评选项，不能停用，也不能限定业务类型或场景` }];
      if (name === 'OTHER' && !option.requiresText)
        return [{ path, message: '差评选“其他”时必须填写内容，不能改为选填' }];
      return [];
    }),
  );
}

/** 「使用中41项」. */
export function describeOptions({ options }: OptionsBody): string {
  const retired = options.filter(({ enabled }) => !enabled).length;
  return `使用中${options.length - retired}项${retired > 0 ? `，停用${retired}项` : ''}`;
}

const gradeStar = (grade: number) => `★${grade}`;

function words({ text, businessTypes, scenes, requiresText, enabled }: EvaluationOption): string {
  const limits = [
    businessTypes.length > 0 && `业务：${businessTypes.map((type) => BUSINESS_TYPES[type]).join('、')}`,
    scenes.length > 0 && `场景：${scenes.map((scene) => SCENES[scene]).join('、')}`,
    requiresText && '须填写内容',
    !enabled && '停用',
  ].filter(Boolean);
  return `${text}${limits.length > 0 ? `（${limits.join('；')}）` : ''}`;
}

interface Difference {
  title: string;
  before: string | null;
  after: string | null;
}

/** What a version changes against another, option by option, order by order and matter by matter. */
export function compareOptions(before: OptionsBody, after: OptionsBody): Difference[] {
  const was = new Map(before.options.map((option) => [option.code, option]));
  const is = new Map(after.options.map((option) => [option.code, option]));
  const all = [...after.options, ...before.options.filter(({ code }) => !is.has(code))];
  const options = all.map(({ code, grade, text }): Difference => {
    const [one, other] = [was.get(code), is.get(code)];
    return {
      title: `${gradeStar(grade)} ${text}`,
      before: one ? words(one) : null,
      after: other ? words(other) : null,
    };
  });
  const orders = GRADE_ORDER.map((grade): Difference => {
    const order = (of: readonly EvaluationOption[]) =>
      of.filter((option) => option.grade === grade && was.has(option.code) && is.has(option.code));
    const codes = (of: readonly EvaluationOption[]) =>
      order(of)
        .map(({ code }) => code)
        .join();
    const same = codes(before.options) === codes(after.options);
    const shown = (of: readonly EvaluationOption[]) =>
      same
        ? null
        : order(of)
            .map(({ text }) => text)
            .join('、');
    return { title: `${gradeStar(grade)} 的顺序`, before: shown(before.options), after: shown(after.options) };
  });
  const typeIn = ({ matters }: OptionsBody, code: string) => {
    const found = matters.find(({ matterCode }) => matterCode === code);
    return found ? BUSINESS_TYPES[found.businessType] : null;
  };
  const matters = [...new Set([...before.matters, ...after.matters].map(({ matterCode }) => matterCode))].map(
    (code): Difference => ({
      title: `事项 ${code} 的业务类型`,
      before: typeIn(before, code),
      after: typeIn(after, code),
    }),
  );
  return [...options, ...orders, ...matters].filter(({ before: one, after: other }) => one !== other);
}
