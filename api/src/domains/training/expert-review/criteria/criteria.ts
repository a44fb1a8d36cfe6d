/** One criterion by which experts score (02 §9.3); weights of a version add up to 100. */
export interface Criterion {
  code: string;
  name: string;
  description: string;
  /** Per cent of the total. */
  weight: number;
  /** A score below it needs a comment. */
  commentBelow: number;
  /** A score from it on needs one too. */
  commentFrom: number;
}

/** From 0 to `max` in steps of `step`, the same for every criterion of a version (`review.score_scale`). */
export interface Scale {
  max: number;
  step: number;
}

/** What a version of 评分标准 says: by what experts score, on which scale, and what they may raise as 一票否决 (BR17-8). */
export interface CriteriaBody extends Scale {
  criteria: Criterion[];
  vetoGrounds: string[];
}

/** Highest scores by which a weighted score has three decimals at most, so that no total is ever rounded (BR17-4). */
export const SCALES = [5, 10, 20, 50, 100] as const;
export const STEPS = [0.1, 0.5, 1] as const;

const word = (title: string, maxLength: number, minLength = 1) =>
  ({ type: 'string', title, minLength, maxLength }) as const;

/** JSON Schema (draft-07) of the body. */
export const criteriaBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['max', 'step', 'criteria', 'vetoGrounds'],
  properties: {
    max: { type: 'integer', title: '每项满分', oneOf: SCALES.map((n) => ({ const: n, title: `${n}分` })) },
    step: { type: 'number', title: '打分步长', oneOf: STEPS.map((n) => ({ const: n, title: `${n}分` })) },
    criteria: {
      type: 'array',
      title: '评分项（权重合计100）',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'name', 'description', 'weight', 'commentBelow', 'commentFrom'],
        properties: {
          code: { ...word('代码', 3), pattern: '^C\\d{1,2}$', 'x-message': '代码为C加数字，如C1' },
          name: word('名称', 60),
          description: word('说明', 500, 0),
          weight: { type: 'integer', title: '权重（%）', minimum: 1, maximum: 100 },
          commentBelow: { type: 'number', title: '低于多少分须写评语', minimum: 0, maximum: 100 },
          commentFrom: { type: 'number', title: '不低于多少分须写评语', minimum: 0, maximum: 101 },
        },
      },
    },
    vetoGrounds: {
      type: 'array',
      title: '一票否决情形',
      maxItems: 10,
      items: word('情形', 20, 2),
    },
  },
} as const;

interface Problem {
  path: string;
  message: string;
}

/** What a schema cannot say of a body. */
export function problemsOfCriteria({ max, criteria, vetoGrounds }: CriteriaBody): Problem[] {
  const codes = criteria.map(({ code }) => code);
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return [
    ...(sum === 100 ? [] : [{ path: 'criteria', message: `权重合计须为100，现为${sum}` }]),
    ...codes.flatMap((code, n) =>
      codes.indexOf(code) === n ? [] : [{ path: `criteria/${n}/code`, message: `代码“${code}”重复` }],
    ),
    ...criteria.flatMap(({ commentBelow, commentFrom }, n) => [
      ...(commentBelow <= max ? [] : [{ path: `criteria/${n}/commentBelow`, message: `不能高于满分${max}` }]),
      ...(commentFrom > commentBelow
        ? []
        : [{ path: `criteria/${n}/commentFrom`, message: '须高于“低于多少分须写评语”' }]),
    ]),
    ...vetoGrounds.flatMap((ground, n) =>
      vetoGrounds.findIndex((one) => one.trim() === ground.trim()) === n
        ? []
        : [{ path: `vetoGrounds/${n}`, message: `情形“${ground}”重复` }],
    ),
  ];
}

/** 「6项，每项0至100分，步长0.5；一票否决2种情形」. */
export const describeCriteria = ({ max, step, criteria, vetoGrounds }: CriteriaBody): string =>
  `${criteria.length}项，每项0至${max}分，步长${step}；一票否决${vetoGrounds.length}种情形`;

interface Difference {
  title: string;
  before: string | null;
  after: string | null;
}

/** What a version changes, criterion by criterion. */
export function compareCriteria(before: CriteriaBody, after: CriteriaBody): Difference[] {
  const words = (one: Criterion | undefined) =>
    one
      ? `${one.name}，权重${one.weight}%，低于${one.commentBelow}分或不低于${one.commentFrom}分须写评语${one.description ? `；${one.description}` : ''}`
      : null;
  const codes = [...new Set([...before.criteria, ...after.criteria].map(({ code }) => code))];
  const of = ({ criteria }: CriteriaBody, code: string) => criteria.find((one) => one.code === code);
  const rows: Difference[] = [
    { title: '每项满分', before: String(before.max), after: String(after.max) },
    { title: '打分步长', before: String(before.step), after: String(after.step) },
    ...codes.map((code) => ({
      title: `评分项${code}`,
      before: words(of(before, code)),
      after: words(of(after, code)),
    })),
    { title: '一票否决情形', before: before.vetoGrounds.join('、'), after: after.vetoGrounds.join('、') },
  ];
  return rows.filter((row) => row.before !== row.after);
}

const usual = { commentBelow: 60, commentFrom: 95 };

/** Version 1 (A13, BR17-8). */
export const SHIPPED_CRITERIA: CriteriaBody = {
  max: 100,
  step: 0.5,
  criteria: [
    { code: 'C1', name: '办学资质与基础条件', description: '资质齐全有效，办学条件满足培训需要', weight: 20, ...usual },
    { code: 'C2', name: '师资力量', description: '教师数量、职称、证书与项目匹配', weight: 20, ...usual },
    { code: 'C3', name: '教学计划与课程设置', description: '目标清晰，课时合理，理论与实操结合', weight: 25, ...usual },
    { code: 'C4', name: '实训设施与安全', description: '设备场地满足实操，安全制度落实', weight: 15, ...usual },
    { code: 'C5', name: '培训成效（取证、就业）', description: '以往取证率、就业率，合作单位', weight: 10, ...usual },
    { code: 'C6', name: '收费合理性与补助匹配', description: '收费依据充分，与补助标准相称', weight: 10, ...usual },
  ],
  vetoGrounds: ['资质造假', '安全隐患'],
};
