import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { OffsiteTrainingTypes } from '../../../records/offsite-training.ts';
import { EditOffsite } from './EditOffsite.tsx';

const SENT = 'EditOffsite';

type Training = Parameters<typeof EditOffsite>[0]['training'];

const content = {
  kind: 'NATION',
  province: '44',
  city: '深圳市',
  institutionName: '深圳示范职业培训学校',
  institutionUscc: '91440300MA5EXAMP0X',
  inDirectory: false,
  outsideReason: '当地新增机构',
  projectName: '无人机驾驶',
  occupation: '无人机驾驶员',
  level: '4',
  startDate: '2026-03-03',
  endDate: '2026-03-20',
  hours: '80.0',
  days: 14,
  nights: 13,
  applicationNo: 'SQ001',
  applicationDate: '2026-02-01',
  certificateNo: 'ZS001',
  certificateDate: '2026-03-21',
  examResult: 'PASS',
} as const;

/** The act at a training in some state; what was sent. */
function open(state: OffsiteTrainingTypes['One']['state'] = 'DRAFT', permissions = ['training.offsite:enter']) {
  const sent: { version: number; input: object }[] = [];
  const training: Partial<Training> = {
    __typename: 'OffsiteTraining',
    id: 'offsite-1',
    version: 3,
    offsiteNo: 'YD202603200001',
    personNameMasked: '杨*',
    idNoMasked: '310100********0011',
    state,
    ...content,
  };
  renderKit(<EditOffsite training={training as Training} />, {
    session: buildSession({ permissions }),
    answers: {
      CodeList: {
        data: { dictionary: [{ __typename: 'DictionaryItem', code: '4', title: '中级工', withdrawn: false }] },
      },
      [SENT]: (variables: (typeof sent)[number]) => {
        sent.push(variables);
        return { data: { editOffsiteTraining: { __typename: 'OffsiteTraining', id: 'offsite-1' } } };
      },
    },
  });
  return sent;
}

it('T28-1 a draft is sent back whole, what was not touched as it was, without the person', async () => {
  const sent = open();
  await userEvent.click(await screen.findByRole('button', { name: '修改' }));
  const dialog = await screen.findByRole('dialog');
  const city = within(dialog).getByLabelText('培训所在市（选填）');
  await userEvent.clear(city);
  await userEvent.type(city, '广州市');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  await screen.findByText('已保存修改');
  expect(sent).toEqual([{ id: 'offsite-1', version: 3, input: { ...content, city: '广州市' } }]);
});

it.each([
  ['REIMB_PENDING', ['training.offsite:enter']],
  ['DRAFT', ['training.offsite:view']],
] as const)('T28-1 nothing is changed in %s by who holds %j', (state, permissions) => {
  open(state, [...permissions]);
  expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
});
