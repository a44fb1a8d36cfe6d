import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderKit } from '../testing/render.tsx';
import type { FlowEventData } from './flow.types.ts';
import { HistoryList } from './HistoryList.tsx';

const event = (changes: Partial<FlowEventData>): FlowEventData => ({
  __typename: 'FlowEvent',
  id: 'e-1',
  seq: 1,
  at: '2026-03-09T02:00:00.000Z',
  recordedAt: '2026-03-09T02:00:00.000Z',
  action: 'pass',
  actionTitle: '提交审核结果',
  fromTitle: '待区审核',
  toTitle: '待复核',
  actorType: 'USER',
  actorName: '吴妍',
  actorOrg: '虹口区退役军人事务局',
  reasonTitle: null,
  reasonText: null,
  note: null,
  recordType: 'projectInspection',
  recordTitle: 'NJ1',
  attachments: [],
  ...changes,
});

it('02 §2.3 says who took a step with his office, and the office alone where people are not named', async () => {
  renderKit(<HistoryList events={[event({}), event({ id: 'e-2', seq: 2, actorName: null })]} />);
  expect(await screen.findByText('吴妍（虹口区退役军人事务局）')).toBeTruthy();
  expect(screen.getByText('虹口区退役军人事务局')).toBeTruthy();
});
