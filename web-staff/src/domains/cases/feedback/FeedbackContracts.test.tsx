import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { ContractRowFragment } from '../../../generated/graphql.ts';
import FeedbackContracts from './FeedbackContracts.tsx';

const contract = (patch: Partial<ContractRowFragment> = {}): ContractRowFragment => ({
  __typename: 'FeedbackContract',
  id: 'contract-1',
  rowVersion: 1,
  department: 'RS',
  departmentTitle: '人社',
  bizType: 'FEEDBACK.RS',
  version: 1,
  status: 'LIVE',
  statusTitle: '生效',
  transports: ['AMQP', 'HTTPS'],
  ackMode: 'SYNC',
  retryPolicy: '依次间隔1分钟、5分钟重发',
  contact: null,
  silenceHours: 24,
  validFrom: '2026-03-01',
  validTo: null,
  editedByName: null,
  updatedAt: '2026-03-01T01:00:00.000Z',
  documentUrl: '/feedback/contracts/contract-1.docx',
  fields: [
    {
      __typename: 'ContractField',
      name: '参保状态',
      type: 'CODE',
      length: 2,
      required: true,
      example: '1',
      masking: null,
      sharedFact: null,
      codes: [{ __typename: 'ContractCode', code: '1', name: '已参保' }],
    },
  ],
  ...patch,
});

function show(contracts: ContractRowFragment[], permissions: string[], trial?: object) {
  return renderKit(<FeedbackContracts />, {
    answers: {
      FeedbackContracts: { data: { feedbackContracts: contracts } },
      ContractTrial: { data: { feedbackContractTrial: { __typename: 'ContractTrial', ...trial } } },
      AdvanceContract: { data: { advanceFeedbackContract: contract({ status: 'RETIRED' }) } },
    },
    session: buildSession({ permissions: ['feedback.contract:view', ...permissions] }),
  });
}

describe('接口约定', () => {
  it('R1.1.2 shows every field with type, length, duty, code list and example, and an unnamed contact as —', async () => {
    const { container } = show([contract()], []);
    expect(await screen.findByText('1 已参保')).toBeTruthy();
    for (const text of ['参保状态', '代码', '已办结时必填', '消息队列、接口（HTTPS）', '工作日 24 小时', '—'])
      expect(screen.getAllByText(text).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: '停用' })).toBeNull();
    expect(screen.queryByRole('button', { name: '起草新版本' })).toBeNull();
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('says of a version on trial how many messages broke it and where', async () => {
    const latest = [
      {
        __typename: 'ContractTrialCheck',
        id: 'check-1',
        messageId: 'message-1',
        typeTitle: '已办结',
        faults: ['body.resultData.参保状态'],
        checkedAt: '2026-03-04T02:00:00.000Z',
      },
    ];
    show([contract({ status: 'TRIAL', statusTitle: '试运行', version: 2 })], [], { checked: 8, failed: 1, latest });
    expect(await screen.findByText(/已校验报文 8 条，其中 1 条不符合本版约定/)).toBeTruthy();
    expect(screen.getByText('body.resultData.参保状态')).toBeTruthy();
  });

  it('tells whoever stops the version in force what follows before it happens', async () => {
    show([contract()], ['feedback.contract:publish']);
    await userEvent.setup().click(await screen.findByRole('button', { name: '停用' }));
    expect(await screen.findByText(/全部报文将被拒收/)).toBeTruthy();
  });
});
