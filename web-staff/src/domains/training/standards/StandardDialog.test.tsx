import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { EditStandardMutationVariables, SubsidyStandardRowFragment } from '../../../generated/graphql.ts';
import { StandardDialog } from './StandardDialog.tsx';

const EDITED = 'EditStandard';

const draft = {
  id: 'standard-1',
  version: 2,
  standardNo: 'BT202603090001',
  kind: 'LIVING',
  item: null,
  unit: 'DAY',
  amount: '50.00',
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
  docNo: '示例文号〔2026〕1号',
  docTitle: '生活补助标准（演示）',
  scopeDistricts: [],
  scopeCategories: [],
  scopeLevels: [],
  nested: false,
  remindDays: ['45'],
  remindRoles: ['CITY_SECTION'],
} as Partial<SubsidyStandardRowFragment> as SubsidyStandardRowFragment;

it('§18.3 a draft is sent back with its own days and roles of reminders, and with the days that were added', async () => {
  const sent: EditStandardMutationVariables[] = [];
  renderKit(<StandardDialog draft={draft} onClose={() => undefined} onDone={() => undefined} />, {
    answers: {
      CodeList: { data: { dictionary: [] } },
      ListChoices: { data: { districts: [], centres: [], matters: [] } },
      [EDITED]: (variables: EditStandardMutationVariables) => {
        sent.push(variables);
        return { data: { editSubsidyStandard: null } };
      },
    },
  });
  const user = userEvent.setup();
  expect(await screen.findByText('市局业务处处长')).toBeTruthy();
  await user.type(screen.getByLabelText('提前提醒天数'), '10{Enter}');
  await user.click(screen.getByRole('button', { name: '保存草稿' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.input).toMatchObject({ remindDays: ['45', '10'], remindRoles: ['CITY_SECTION'], amount: '50.00' });
});
