/** What the citizen's pages and the mini-program offer (01 §10.5), in the order of the specification. */
export const CITIZEN_FUNCTIONS = {
  APPLY: '申报',
  CASES: '我的办件',
  MESSAGES: '消息',
  CONFIRM: '一键确认',
  LIBRARY: '材料库',
  REVIEW: '好差评',
  POLICIES: '政策与指南',
  TRAINING: '就业培训',
  ASSISTANT: '智能问答',
  SETTINGS: '设置',
} as const;
export type CitizenFunction = keyof typeof CITIZEN_FUNCTIONS;

const ALL = Object.keys(CITIZEN_FUNCTIONS) as CitizenFunction[];

/**
 * Without these nobody could apply, hear of what is asked of him, take an application back, rate the service or close his account: rights of the
 * person that no table takes away.
 */
const ALWAYS_OFFERED: readonly CitizenFunction[] = ['APPLY', 'CASES', 'MESSAGES', 'REVIEW', 'SETTINGS'];

/** The table: each function once, in the order in which it is offered, and whether it is. */
export interface FunctionsBody {
  functions: { code: CitizenFunction; enabled: boolean }[];
}

export const SHIPPED_FUNCTIONS: FunctionsBody = { functions: ALL.map((code) => ({ code, enabled: true })) };

/** JSON Schema of {@link FunctionsBody}. */
export const functionsBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['functions'],
  properties: {
    functions: {
      type: 'array',
      title: '功能及顺序',
      description: '自上而下为显示顺序，可以上移、下移',
      minItems: ALL.length,
      maxItems: ALL.length,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'enabled'],
        properties: {
          code: {
            type: 'string',
            title: '功能',
            oneOf: ALL.map((code) => ({ const: code, title: CITIZEN_FUNCTIONS[code] })),
          },
          enabled: { type: 'boolean', title: '开放' },
        },
      },
    },
  },
} as const;

/** Which function a line is for is not chosen: lines are moved and switched. */
export const functionsBodyUiSchema = { functions: { items: { code: { 'ui:readonly': true } } } };

/** A function that stands twice, and one that may not be switched off. */
export function problemsOfFunctions({ functions }: FunctionsBody): { path: string; message: string }[] {
  return functions.flatMap(({ code, enabled }, n) => {
    const twice = functions.findIndex((one) => one.code === code) < n;
    return [
      ...(twice ? [{ path: `functions/${n}/code`, message: `“${CITIZEN_FUNCTIONS[code]}”重复` }] : []),
      ...(!enabled && ALWAYS_OFFERED.includes(code)
        ? [{ path: `functions/${n}/enabled`, message: `“${CITIZEN_FUNCTIONS[code]}”是基本功能，不能停用` }]
        : []),
    ];
  });
}

/** Those that are offered, in their order. */
export const offered = ({ functions }: FunctionsBody): CitizenFunction[] =>
  functions.filter(({ enabled }) => enabled).map(({ code }) => code);

const listed = (codes: readonly CitizenFunction[]): string => codes.map((code) => CITIZEN_FUNCTIONS[code]).join('、');
const closed = ({ functions }: FunctionsBody): string =>
  listed(functions.filter(({ enabled }) => !enabled).map(({ code }) => code)) || '无';

/** 「开放：申报、我的办件…；停用：智能问答」. */
export const describeFunctions = (body: FunctionsBody): string =>
  `开放：${listed(offered(body))}；停用：${closed(body)}`;

/** What a version changes: the order of what is offered, and what is switched off. */
export function compareFunctions(before: FunctionsBody, after: FunctionsBody) {
  const said = (title: string, of: (body: FunctionsBody) => string) =>
    of(before) === of(after) ? [] : [{ title, before: of(before), after: of(after) }];
  return [...said('开放的功能及顺序', (body) => listed(offered(body))), ...said('停用的功能', closed)];
}
