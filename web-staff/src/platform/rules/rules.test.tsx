import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { RuleDraftInput } from '../../generated/graphql.ts';
import { RuleContent } from './RuleContent.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import type { KindData, RuleData, VersionData } from './rule-words.ts';

const kind: KindData = {
  __typename: 'RuleKind',
  kind: 'probe',
  title: '试验规则',
  help: null,
  fields: [
    {
      __typename: 'RuleField',
      field: 'waitDays',
      title: '等待时间',
      type: 'number',
      options: [],
      unit: '个工作日',
      operators: [{ __typename: 'RuleOperator', op: 'gte', title: '不少于' }],
    },
  ],
  bodySchema: { type: 'object', properties: { graceDays: { type: 'integer', title: '宽限工作日' } } },
  bodyUiSchema: {},
  single: false,
  unconditional: null,
  titleLabel: '规则名称',
  hasEffect: true,
  hasTest: true,
  editableLevel: 'CITY',
};
const version = (over: Partial<VersionData>): VersionData => ({
  __typename: 'RuleVersion',
  id: 'v-1',
  ruleId: 'r-1',
  kind: 'probe',
  version: 1,
  number: 1,
  state: 'APPROVED',
  stateTitle: '生效中',
  inForce: true,
  enabled: true,
  title: '逾期未反馈',
  condition: { field: 'waitDays', op: 'gte', value: 20 },
  conditionText: '等待时间 不少于 20 个工作日',
  body: { graceDays: 3 },
  bodyText: '终止办结，宽限3个工作日',
  basisText: null,
  note: null,
  wantedFrom: null,
  authorName: '系统',
  createdAt: '2026-03-09T02:00:00Z',
  approverName: null,
  decidedAt: null,
  decisionText: null,
  effectiveFrom: '2026-03-09T02:00:00Z',
  basedOn: null,
  differences: [],
  flow: { __typename: 'Flow', availableActions: [] },
  ...over,
});
const approve = {
  __typename: 'FlowAction' as const,
  action: 'approve',
  title: '同意',
  tone: 'PRIMARY' as const,
  input: 'NOTE' as const,
  confirm: true,
  batch: false,
  reasonDict: null,
};
const waiting = version({
  id: 'v-2',
  number: 2,
  state: 'PENDING_CITY',
  stateTitle: '待市级审批',
  inForce: false,
  effectiveFrom: null,
  basedOn: 1,
  differences: [{ __typename: 'RuleDifference', title: '宽限工作日', before: '3', after: '5' }],
  flow: { __typename: 'Flow', availableActions: [approve] },
});
const rule: RuleData = {
  __typename: 'Rule',
  id: 'r-1',
  ruleNo: 'GZ00001',
  kind: 'probe',
  key: 'M02',
  level: 'CITY',
  orgName: '市局',
  editable: true,
  replaceable: false,
  versions: [waiting, version({})],
};
const answers = {
  RuleEffect: {
    data: {
      ruleEffect: {
        __typename: 'RuleEffect',
        matchingNow: 12,
        columns: ['办件', '等待'],
        rows: [{ __typename: 'RuleEffectRow', link: '/cases/1', cells: ['BJ-1', '21'], change: 'NEW' }],
        counts: { __typename: 'RuleEffectCounts', new: 1, gone: 0, moved: 0, same: 11, unknown: 2 },
        truncated: false,
        note: null,
        unknownAtoms: [
          {
            __typename: 'RuleUnknownAtom',
            text: '重复标记 为 疑似重复',
            reason: '重复标记只保存最新值',
            partly: false,
          },
        ],
      },
    },
  },
  RuleTest: {
    data: {
      ruleTest: {
        __typename: 'RuleTest',
        title: 'BJ-1',
        link: null,
        matches: true,
        outcome: '终止办结，宽限3个工作日',
        lines: [{ __typename: 'RuleTestLine', text: '等待时间 不少于 20 个工作日', fact: '21 个工作日', holds: true }],
      },
    },
  },
  RuleHistory: {
    data: { ruleVersion: { __typename: 'RuleVersion', id: 'v-2', flow: { __typename: 'Flow', history: [] } } },
  },
};
const refresh = () => Promise.resolve();

describe('a rule that waits for a decision', () => {
  it('shows what changes, its effect, and tries it on one record', async () => {
    renderKit(<RuleContent kind={kind} rule={rule} refresh={refresh} />, { answers });
    const changes = screen.getByRole('table', { name: '与第1版相比的改动' });
    expect(within(changes).getByText('5').tagName).toBe('INS');
    expect(await screen.findByRole('link', { name: 'BJ-1' })).toBeTruthy();
    expect(screen.getByText('12')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: '不可回溯的条件' })).getByText(/重复标记只保存最新值/)).toBeTruthy();
    await userEvent.type(screen.getByRole('searchbox', { name: '办件编号' }), 'BJ-1{Enter}');
    expect(await screen.findByRole('table', { name: '逐条结果' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '同意' }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
    expect(screen.getByText(/次日零点生效/)).toBeTruthy();
  });

  it('shows the effect from the background where it takes longer than an answer may, with its progress', async () => {
    let looks = 0;
    const replay = (state: string, effect: unknown) => ({
      data: { ruleReplay: { __typename: 'RuleReplay', id: 'p-1', state, done: 2_000, total: 8_000, effect } },
    });
    const look = () => {
      looks += 1;
      return looks === 1 ? replay('RUNNING', null) : replay('DONE', answers.RuleEffect.data.ruleEffect);
    };
    renderKit(<RuleContent kind={kind} rule={rule} refresh={refresh} />, {
      answers: {
        ...answers,
        RuleEffect: { errors: [{ message: '办件较多，需要在后台回放', extensions: { code: 'E-RULE-07' } }] },
        StartRuleReplay: { data: { startRuleReplay: { __typename: 'RuleReplay', id: 'p-1' } } },
        RuleReplay: look,
      },
    });
    expect(await screen.findByText(/正在后台回放：2,000 \/ 8,000 件/, undefined, { timeout: 10_000 })).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'BJ-1' }, { timeout: 10_000 })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leads to every other version', async () => {
    renderKit(<RuleContent kind={kind} rule={rule} refresh={refresh} />, { answers });
    await userEvent.click(screen.getByRole('button', { name: '第1版' }));
    expect(await screen.findByText('试验规则 · GZ00001 · 第1版')).toBeTruthy();
  });
});

describe('the editor', () => {
  it('keeps a draft upon the version that was shown', async () => {
    const sent: RuleDraftInput[] = [];
    const take = ({ input }: { input: RuleDraftInput }) => {
      sent.push(input);
      const kept = { __typename: 'RuleVersion', id: 'v-3', ruleId: 'r-1', version: 1, number: 3 };
      return { data: { saveRuleDraft: kept } };
    };
    renderKit(<RuleEditor kind={kind} rule={rule} base={version({})} refresh={refresh} />, {
      answers: { ...answers, SaveRuleDraft: take },
    });
    await screen.findByText('宽限工作日');
    await userEvent.type(screen.getByRole('textbox', { name: '修改说明' }), '部门回执提前');
    await userEvent.click(screen.getByRole('button', { name: '保存草稿' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      ruleId: 'r-1',
      title: '逾期未反馈',
      condition: { field: 'waitDays', op: 'gte', value: 20 },
      body: { graceDays: 3 },
      note: '部门回执提前',
    });
  }, 120_000);
});
