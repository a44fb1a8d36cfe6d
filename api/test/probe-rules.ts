import { defineModule } from '../src/platform/kernel/index.ts';
import { defineRuleKind, fieldCatalogue, type RuleDecision, type RuleInForce } from '../src/platform/rules/index.ts';

interface ProbeBody {
  finishAs: 'NORMAL' | 'TERMINATED';
  graceDays?: number;
}

/** What a probe's kind was told, in order. */
export interface ProbeRules {
  published: { rule: RuleInForce<ProbeBody>; enabled: boolean }[];
  decided: RuleDecision[];
}

/** A kind of rules without a line of business behind it. */
export function probeRules() {
  const told: ProbeRules = { published: [], decided: [] };
  const kind = defineRuleKind<ProbeBody>({
    kind: 'probe',
    title: '试验规则',
    help: '满足条件时办结。',
    fields: fieldCatalogue([
      { field: 'waitDays', title: '等待时间', type: 'number', unit: '个工作日' },
      {
        field: 'matter',
        title: '事项',
        type: 'code',
        options: [
          { code: 'M02', title: '党员组织关系转移' },
          { code: 'M05', title: '养老关系转移' },
        ],
      },
    ]),
    bodySchema: {
      type: 'object',
      required: ['finishAs'],
      properties: {
        finishAs: {
          type: 'string',
          title: '办结方式',
          oneOf: [
            { const: 'NORMAL', title: '正常办结' },
            { const: 'TERMINATED', title: '终止办结' },
          ],
        },
        graceDays: { type: 'integer', title: '宽限工作日', minimum: 0, maximum: 30 },
      },
    },
    checkBody: ({ finishAs, graceDays }) =>
      finishAs === 'NORMAL' && graceDays ? [{ path: 'graceDays', message: '正常办结没有宽限' }] : [],
    describe: ({ finishAs, graceDays }) =>
      `${finishAs === 'NORMAL' ? '正常办结' : '终止办结'}${graceDays ? `，宽限${graceDays}个工作日` : ''}`,
    shipped: [
      {
        key: 'M02-wait',
        title: '党员组织关系逾期',
        condition: { field: 'waitDays', op: 'gte', value: 20 },
        body: { finishAs: 'TERMINATED', graceDays: 3 },
      },
      {
        key: 'M05-wait',
        title: '养老关系逾期',
        condition: { field: 'waitDays', op: 'gte', value: 30 },
        body: { finishAs: 'TERMINATED' },
      },
    ],
    permissions: { view: 'probe-rule:view', edit: 'probe-rule:edit' },
    effect: async (_ctx, { condition }, days) => ({
      matchingNow: 2,
      columns: ['办件', '等待'],
      rows: [{ cells: ['BJ-1', JSON.stringify(condition)], change: 'NEW' }],
      counts: { new: 1, gone: 0, moved: 0, same: days },
      truncated: false,
    }),
    testRecord: async (_ctx, no) =>
      no === 'BJ-1' ? { title: 'BJ-1 党员组织关系转移', facts: { waitDays: 21, matter: 'M02' } } : undefined,
    onPublished: async (_tx, rule, enabled) => {
      told.published.push({ rule, enabled });
    },
    onDecided: async (_tx, decision) => {
      told.decided.push(decision);
    },
  });
  const module = defineModule({
    name: 'probe-rules',
    title: '试验规则',
    permissions: [
      {
        code: 'probe-rule:view',
        title: '查看试验规则',
        roles: ['CENTRE_CLERK', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'],
      },
      {
        code: 'probe-rule:edit',
        title: '编辑试验规则',
        roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'CITY_CENTRE', 'CITY_OFFICER'],
      },
    ],
    ruleKinds: [kind],
  });
  return { kind, module, told };
}
