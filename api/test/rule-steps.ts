import { randomUUID } from 'node:crypto';
import type { Browser } from './access.ts';

/** A version of a probe's rule as tests look at it. */
export interface Version {
  id: string;
  ruleId: string;
  version: number;
  number: number;
  state: string;
  stateTitle: string;
  conditionText: string;
  bodyText: string;
  effectiveFrom: string | null;
  differences: { title: string; before: string | null; after: string | null }[];
  flow: { availableActions: { action: string }[] };
}
export const VERSION =
  '{ id ruleId version number state stateTitle conditionText bodyText effectiveFrom differences { title before after } flow { availableActions { action } } }';
export const CONTENT = {
  kind: 'probe',
  title: '党员组织关系逾期',
  condition: { field: 'waitDays', op: 'gte', value: 15 },
  body: { finishAs: 'TERMINATED', graceDays: 5 },
};

interface Listed {
  id: string;
  ruleNo: string;
  key: string;
  level: string;
  editable: boolean;
  replaceable: boolean;
  current: Version | null;
  open: Version | null;
}
export const listed = async (browser: Browser, filter: object = {}) => {
  const { data } = await browser.run(
    `query ($filter: RuleFilter) { rules(kind: "probe", filter: $filter) { nodes { id ruleNo key level editable replaceable current ${VERSION} open ${VERSION} } } }`,
    { filter },
  );
  return (data.rules as { nodes: Listed[] }).nodes;
};
export const getListed = async (browser: Browser, key: string, level = 'CITY') => {
  const found = (await listed(browser)).find((rule) => rule.key === key && rule.level === level);
  if (!found) throw new Error(`no rule ${key}`);
  return found;
};
/** Keeps a draft as the editor does. */
export const save = (browser: Browser, input: object) =>
  browser.run(`mutation ($input: RuleDraftInput!) { saveRuleDraft(input: $input) ${VERSION} }`, {
    input: { requestId: randomUUID(), ...CONTENT, ...input },
  });
export const saved = async (browser: Browser, input: object) => {
  const answer = await save(browser, input);
  if (answer.code) throw new Error(`${answer.code} ${answer.message}`);
  return answer.data.saveRuleDraft as Version;
};
/** One act on a version; what became of it, or the code of its refusal. */
export const step = async (
  browser: Browser,
  action: string,
  { id, version }: Pick<Version, 'id' | 'version'>,
  input: object = {},
) => {
  const { data, code } = await browser.run(
    'mutation ($input: RecordActInput!) { advanceRuleVersions(input: $input) { ok rows { result code message } } }',
    { input: { requestId: randomUUID(), action, rows: [{ id, version }], ...input } },
  );
  return code
    ? { code }
    : ((data.advanceRuleVersions as { rows: { result: string; code: string | null }[] }).rows[0] ?? { code });
};
export const readVersion = async (browser: Browser, id: string) =>
  (await browser.run(`query ($id: ID!) { ruleVersion(id: $id) ${VERSION} }`, { id })).data.ruleVersion as Version;
