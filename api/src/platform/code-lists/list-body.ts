import type { DictionaryItem } from '../forms/index.ts';

/** The kind of rules, and the address of their pages. */
export const LIST_KIND = 'dictionary';

/** One entry of a list as a version keeps it. */
export interface ListItem extends DictionaryItem {
  /** The program acts upon the code: it is always offered. */
  fixed?: boolean;
}

/** What a version of a code list says: its entries in the order in which they are offered. */
export interface ListBody {
  items: ListItem[];
}

/** What an administrator may put in one list. */
const MOST_ITEMS = 300;

/** JSON Schema of {@link ListBody}. */
export const listBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['items'],
  properties: {
    items: {
      type: 'array',
      title: '代码',
      minItems: 1,
      maxItems: MOST_ITEMS,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'title'],
        properties: {
          code: {
            type: 'string',
            title: '代码',
            pattern: '^[0-9A-Z]{1,8}$',
            'x-message': '代码应为1至8位数字或大写字母',
          },
          title: { type: 'string', title: '名称', minLength: 1, maxLength: 40 },
          withdrawn: { type: 'boolean', title: '停用' },
          fixed: { type: 'boolean', title: '系统使用' },
        },
      },
    },
  },
} as const;

export interface Problem {
  /** Into the body: `items.3.code`. */
  path: string;
  message: string;
}

/** What only the whole list shows: a code given twice, a name offered twice, nothing left to choose. */
export function problemsOfList({ items }: ListBody): Problem[] {
  const twice = items.flatMap(({ code, title, withdrawn }, n): Problem[] => {
    const above = items.slice(0, n);
    const named = !withdrawn && above.some((item) => item.title === title && !item.withdrawn);
    return [
      ...(above.some((item) => item.code === code) ? [{ path: `items.${n}.code`, message: `代码“${code}”重复` }] : []),
      ...(named ? [{ path: `items.${n}.title`, message: `名称“${title}”重复` }] : []),
    ];
  });
  return items.every(({ withdrawn }) => withdrawn)
    ? [...twice, { path: 'items', message: '至少保留一项在用的代码' }]
    : twice;
}

/** What was in force is never taken away, and what the program acts upon is always offered. */
export function problemsOfHistory(body: ListBody, before: readonly ListBody[], fixed: readonly string[]): Problem[] {
  const places = new Map(body.items.map(({ code }, n) => [code, n]));
  const known = new Map(before.flatMap(({ items }) => items.map(({ code, title }) => [code, title] as const)));
  const lost = [...known].filter(([code]) => !places.has(code));
  return [
    ...lost.map(([code, title]) => ({ path: 'items', message: `“${code} ${title}”已经使用过，只能停用，不能删除` })),
    ...body.items.flatMap(({ code, title, withdrawn, fixed: said = false }, n): Problem[] => {
      const bound = fixed.includes(code);
      if (bound && withdrawn) return [{ path: `items.${n}.code`, message: `“${code} ${title}”由系统使用，不能停用` }];
      return said === bound ? [] : [{ path: `items.${n}.code`, message: '“系统使用”的标记不能更改' }];
    }),
  ];
}

const offered = ({ items }: ListBody) => items.filter(({ withdrawn }) => !withdrawn);
const LISTED = 5;

/** 「在用13项：陆军、海军、空军、火箭军、军事航天部队等；停用1项」. */
export function describeList(body: ListBody): string {
  const inUse = offered(body);
  const names = inUse.slice(0, LISTED).map(({ title }) => title);
  const gone = body.items.length - inUse.length;
  const all = `在用${inUse.length}项：${names.join('、')}${inUse.length > LISTED ? '等' : ''}`;
  return gone > 0 ? `${all}；停用${gone}项` : all;
}

const saying = ({ title, withdrawn }: ListItem) => (withdrawn ? `${title}（停用）` : title);

/** Entry by entry what another version says otherwise, and the order where those that both offer have changed places. */
export function compareLists(before: ListBody, after: ListBody) {
  const was = new Map(before.items.map((item) => [item.code, item]));
  const is = new Map(after.items.map((item) => [item.code, item]));
  const entries = [...new Set([...was.keys(), ...is.keys()])].flatMap((code) => {
    const [one, other] = [was.get(code), is.get(code)].map((item) => (item ? saying(item) : null));
    return one === other ? [] : [{ title: `代码${code}`, before: one ?? null, after: other ?? null }];
  });
  const order = (body: ListBody, others: ReadonlyMap<string, ListItem>) =>
    offered(body)
      .filter(({ code }) => others.has(code) && !others.get(code)?.withdrawn)
      .map(({ code }) => code)
      .join('、');
  const [first, second] = [order(before, is), order(after, was)];
  return first === second ? entries : [...entries, { title: '顺序', before: first, after: second }];
}
