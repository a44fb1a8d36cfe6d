import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ContractRows } from './ContractRows.tsx';

const SENT = 'ExemptDistrict';

const contract = (id: string, districtCode: string, districtName: string, more: object = {}) => ({
  __typename: 'RunContract',
  id,
  contractNo: `HT${districtCode}202600001`,
  districtCode,
  districtName,
  traineeCount: 2,
  pricePerPerson: '3105.60',
  trainingAmount: '6211.20',
  signedInstitutionOn: null,
  signedDistrictOn: null,
  state: 'DIST_SIGN',
  stateTitle: '待区签署',
  exemption: null,
  ...more,
});

/** Contracts of a run: one signed, one that is waited for, one let off already. */
function open({ permissions = ['training.run:stop'], allowed = true, state = 'CONTRACTING' } = {}) {
  const sent: unknown[] = [];
  renderKit(<ContractRows runId="run-1" state={state} />, {
    session: buildSession({ permissions }),
    answers: {
      RunContractRows: {
        data: {
          runContracts: {
            __typename: 'RunContractConnection',
            nodes: [
              contract('one', '310109', '虹口区', { state: 'SIGNED', stateTitle: '已签订' }),
              contract('two', '310115', '浦东新区'),
              contract('three', '310104', '徐汇区', { exemption: '区财政程序未完成' }),
            ],
          },
        },
      },
      RunExemption: { data: { runExemptionAllowed: allowed } },
      [SENT]: (variables: unknown) => {
        sent.push(variables);
        return { data: { exemptRunDistrict: { __typename: 'TrainingRun', id: 'run-1' } } };
      },
    },
  });
  return sent;
}

it('BR21-2 the city lets off a district that is still waited for, with a reason', async () => {
  const sent = open();
  await userEvent.click(await screen.findByRole('button', { name: '浦东新区免签' }));
  expect(screen.queryByRole('button', { name: '虹口区免签' })).toBeNull();
  expect(screen.queryByRole('button', { name: '徐汇区免签' })).toBeNull();
  expect(screen.getByText('已免签：区财政程序未完成')).toBeTruthy();
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '确定免签' }));
  expect(await within(dialog).findByText('请填写免签原因')).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(within(dialog).getByLabelText('免签原因'), '区财政程序尚未完成');
  await userEvent.click(within(dialog).getByRole('button', { name: '确定免签' }));
  await screen.findByText('浦东新区已免签');
  expect(sent).toMatchObject([{ id: 'run-1', districtCode: '310115', reason: '区财政程序尚未完成' }]);
});

it.each([
  ['the parameter does not allow it', { allowed: false }],
  ['the reader may not', { permissions: [] }],
  ['all have signed', { state: 'READY' }],
])('BR21-2 nobody is let off where %s', async (_, than) => {
  open(than);
  expect((await screen.findAllByText('待区签署')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: '浦东新区免签' })).toBeNull();
});
