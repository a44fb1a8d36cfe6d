import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { RuleDraftInput } from '../../../generated/graphql.ts';
import type { RuleData, VersionData } from '../../../platform/rules/rule-words.ts';
import { OptionsEditor } from './OptionsEditor.tsx';
import type { Option, OptionsBody } from './options-body.ts';

const option = (code: string, text: string, more: Partial<Option> = {}): Option => ({
  code,
  grade: Number(code[1]),
  text,
  businessTypes: [],
  scenes: [],
  requiresText: false,
  enabled: true,
  ...more,
});
const body: OptionsBody = {
  options: [
    option('G2_ATTITUDE', '服务态度'),
    option('G2_PAID', '发放延误', { businessTypes: ['FUNDS'] }),
    option('G2_N1', '等候时间长'),
  ],
  matters: [{ matterCode: 'M01', businessType: 'REPORT' }],
};
const version: VersionData = {
  __typename: 'RuleVersion',
  id: 'v-1',
  ruleId: 'r-1',
  kind: 'evaluation-options',
  version: 1,
  number: 1,
  state: 'APPROVED',
  stateTitle: '生效中',
  inForce: true,
  enabled: true,
  title: '评价选项',
  condition: { and: [] },
  conditionText: '',
  body,
  bodyText: '使用中3项',
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
  kind: 'evaluation-options',
  key: 'evaluation-options',
  level: 'CITY',
  orgName: '市局',
  editable: true,
  replaceable: false,
  versions: [version],
};

describe('评价选项 while it is edited (R9.1.2)', () => {
  it('keeps the prescribed, retires and moves the others, shows what the pad will show, and sends all of it as one draft', async () => {
    let sent: RuleDraftInput | undefined;
    const keep = ({ input }: { input: RuleDraftInput }) => {
      sent = input;
      return {
        data: { saveRuleDraft: { __typename: 'RuleVersion', id: 'v-2', ruleId: 'r-1', version: 1, number: 2 } },
      };
    };
    renderKit(<OptionsEditor rule={rule} version={version} refresh={() => Promise.resolve()} />, {
      url: '/reviews/options?edit=1&grade=2',
      answers: {
        SaveRuleDraft: keep,
      },
    });
    const pad = screen.getByRole('region', { name: '平板预览' });
    expect(within(pad).getAllByRole('button')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: '停用“服务态度”' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '停用“发放延误”' }));
    await userEvent.click(screen.getByRole('button', { name: '上移“等候时间长”' }));
    expect(
      within(pad)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['＋ 服务态度', '＋ 等候时间长']);
    await userEvent.type(screen.getByLabelText('修改原因'), '按市局通知调整');
    const save = screen.getByRole('region', { name: '保存草稿' });
    await userEvent.click(within(save).getByRole('button', { name: '保存草稿' }));
    await waitFor(() => expect(sent).toBeDefined());
    expect(sent).toMatchObject({ kind: 'evaluation-options', ruleId: 'r-1', note: '按市局通知调整' });
    const kept = sent?.body as OptionsBody | undefined;
    expect(kept?.options.map(({ code, enabled }) => [code, enabled])).toEqual([
      ['G2_ATTITUDE', true],
      ['G2_N1', true],
      ['G2_PAID', false],
    ]);
  });
});
