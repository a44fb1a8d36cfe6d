import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { RuleDraftInput } from '../../generated/graphql.ts';
import { RuleContent } from '../rules/RuleContent.tsx';
import { RuleEditor } from '../rules/RuleEditor.tsx';
import { RuleBodyEditors } from '../rules/rule-bodies.ts';
import { RulePreviews } from '../rules/rule-previews.ts';
import type { KindData, RuleData, VersionData } from '../rules/rule-words.ts';
import CodeListEditor from './CodeListEditor.tsx';
import CodeListPreview from './CodeListPreview.tsx';
import { itemsOf } from './list-body.ts';

const kind: KindData = {
  __typename: 'RuleKind',
  kind: 'dictionary',
  title: '代码表',
  help: null,
  fields: [],
  bodySchema: { type: 'object', properties: { items: { type: 'array', title: '代码' } } },
  bodyUiSchema: {},
  single: true,
  unconditional: null,
  titleLabel: '代码表名称',
  hasEffect: false,
  hasTest: false,
  editableLevel: 'CITY',
};
const version: VersionData = {
  __typename: 'RuleVersion',
  id: 'v-1',
  ruleId: 'r-1',
  kind: 'dictionary',
  version: 1,
  number: 1,
  state: 'APPROVED',
  stateTitle: '生效中',
  inForce: true,
  enabled: true,
  title: '军兵种',
  condition: { and: [] },
  conditionText: '',
  body: {
    items: [
      { code: '10', title: '陆军', fixed: true },
      { code: '20', title: '海军' },
      { code: '30', title: '空军' },
      { code: '72', title: '第二炮兵', withdrawn: true },
    ],
  },
  bodyText: '在用3项',
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
};
const rule: RuleData = {
  __typename: 'Rule',
  id: 'r-1',
  ruleNo: 'GZ00001',
  kind: 'dictionary',
  key: 'serviceBranch',
  level: 'CITY',
  orgName: '市局',
  editable: true,
  replaceable: false,
  versions: [version],
};

const kept = { __typename: 'RuleVersion', id: 'v-2', ruleId: 'r-1', version: 1, number: 2 };
const unwritten = {
  __typename: 'RuleVersion',
  id: 'v-1',
  flow: { __typename: 'Flow', history: [] },
};
const noHistory = () => ({ data: { ruleVersion: unwritten } });

function renderEditor() {
  const sent: RuleDraftInput[] = [];
  const keep = ({ input }: { input: RuleDraftInput }) => {
    sent.push(input);
    return { data: { saveRuleDraft: kept } };
  };
  renderKit(
    <RuleBodyEditors value={{ dictionary: CodeListEditor }}>
      <RuleEditor kind={kind} rule={rule} base={version} />
    </RuleBodyEditors>,
    { answers: { SaveRuleDraft: keep } },
  );
  return sent;
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('01-2.6 a code list in its table', () => {
  it('entries are added, renamed, moved, withdrawn and taken back; all of it is one draft', async () => {
    const sent = renderEditor();
    await press('新增一项');
    await userEvent.type(screen.getByLabelText('第5项的代码'), '61a');
    await userEvent.type(screen.getByLabelText('第5项的名称'), '海警部队');
    await press('上移“海警部队”');
    await press('停用“空军”');
    await press('恢复“第二炮兵”');
    await userEvent.clear(screen.getByLabelText('第2项的名称'));
    await userEvent.type(screen.getByLabelText('第2项的名称'), '海军部队');
    await press('保存草稿');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(itemsOf(sent[0]?.body)).toEqual([
      { code: '10', title: '陆军', fixed: true },
      { code: '20', title: '海军部队' },
      { code: '30', title: '空军', withdrawn: true },
      { code: '61A', title: '海警部队' },
      { code: '72', title: '第二炮兵' },
    ]);
    expect(sent[0]).toMatchObject({ kind: 'dictionary', ruleId: 'r-1' });
  });

  it('what was in force has no button to delete it and no field for its code; what the program acts upon is not withdrawn', async () => {
    renderEditor();
    expect(screen.queryByLabelText('第2项的代码')).toBeNull();
    expect(screen.queryByRole('button', { name: '删除“海军”' })).toBeNull();
    expect(screen.getByRole('button', { name: '停用“海军”' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '停用“陆军”' })).toBeNull();
    await press('新增一项');
    await press('删除“第5项”');
    expect(screen.queryByLabelText('第5项的名称')).toBeNull();
  });

  it('what is wrong is said at its entry and nothing is sent', async () => {
    const sent = renderEditor();
    await press('新增一项');
    await userEvent.type(screen.getByLabelText('第5项的代码'), '20');
    await userEvent.type(screen.getByLabelText('第5项的名称'), '海军');
    await press('保存草稿');
    expect(await screen.findByText('代码“20”重复')).toBeTruthy();
    expect(screen.getByText('名称“海军”重复')).toBeTruthy();
    expect(screen.getByLabelText('第5项的代码').getAttribute('aria-invalid')).toBe('true');
    expect(sent).toEqual([]);
  });

  it('a version is read as a table, withdrawn entries marked', () => {
    renderKit(
      <RulePreviews value={{ dictionary: CodeListPreview }}>
        <RuleContent kind={kind} rule={rule} refresh={() => Promise.resolve()} />
      </RulePreviews>,
      { answers: { RuleHistory: noHistory } },
    );
    const table = within(screen.getByRole('table', { name: '代码' }));
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      '代码名称状态',
      '10陆军系统使用',
      '20海军在用',
      '30空军在用',
      '72第二炮兵停用',
    ]);
  });
});
