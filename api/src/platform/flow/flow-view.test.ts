import { describe, expect, it } from '@jest/globals';
import type { FlowDefinition } from './definition.ts';
import type { RemainingType } from './flow.type.ts';
import { viewEvent, viewPath } from './flow-view.ts';
import type { StoredEvent } from './history.ts';

const by = { permission: 'leave:decide' };
const flow: FlowDefinition = {
  key: 'leave',
  title: '请假',
  version: 1,
  initial: 'draft',
  states: {
    draft: { title: '草稿', on: { submit: { title: '提交', to: 'waiting', by } } },
    waiting: { title: '待审批', on: { pass: { title: '同意', to: 'done', by } } },
    done: { title: '完成', final: true },
  },
};

function eventOf(action: string, fromState: string | null, toState: string): StoredEvent {
  return {
    id: '018f0000-0000-7000-8000-000000000001',
    recordType: 'leave',
    recordId: '018f0000-0000-7000-8000-000000000002',
    seq: 1,
    flowVersion: 1,
    fromState,
    toState,
    action,
    actorType: 'USER',
    actorId: null,
    actorName: '王敏',
    actorOrg: null,
    ip: '127.0.0.1',
    reasonCode: null,
    reasonText: null,
    details: {},
    prevHash: '',
    hash: '',
    occurredAt: '2026-03-09T02:00:00Z',
    recordedAt: '2026-03-09T02:00:00Z',
  };
}

describe('a history row as people read it', () => {
  it.each([
    ['a step', eventOf('pass', 'waiting', 'done'), '同意'],
    ['the first row of a draft', eventOf('create', null, 'draft'), '创建'],
    ['the first row of a record that arrived complete', eventOf('submit', null, 'waiting'), '提交'],
    ['an action that the flow no longer knows', eventOf('hold', null, 'waiting'), 'hold'],
  ])('names %s', (_, event, title) => {
    expect(viewEvent(flow, event, '请假单').actionTitle).toBe(title);
  });
});

describe('the path of a record', () => {
  const paying: FlowDefinition = {
    key: 'paying',
    title: '发放',
    version: 1,
    initial: 'sent',
    states: {
      sent: {
        title: '已推送',
        step: 1,
        on: { some: { title: '部分', to: 'partly', by }, all: { title: '全部', to: 'paid', by } },
      },
      partly: {
        title: '部分成功',
        step: 2,
        on: { all: { title: '全部', to: 'paid', by }, close: { title: '核验', to: 'closed', by } },
      },
      paid: { title: '全部成功', step: 2, on: { close: { title: '核验', to: 'closed', by } } },
      closed: { title: '已核验', step: 3, final: true },
    },
  };
  const pathOf = (state: string, events: readonly StoredEvent[]) =>
    viewPath(paying, { state, returnTo: [] }, events, {} as RemainingType).map(({ title, status }) => [title, status]);
  const sent = eventOf('send', null, 'sent');
  const partly = { ...eventOf('some', 'sent', 'partly'), occurredAt: '2026-03-09T03:00:00Z' };
  const paid = { ...eventOf('all', 'partly', 'paid'), occurredAt: '2026-03-09T04:00:00Z' };

  it('shows states of one step as a choice to come, and the one that was taken afterwards, never one after the other', () => {
    expect(pathOf('sent', [sent])).toEqual([
      ['已推送', 'CURRENT'],
      ['部分成功或全部成功', 'TODO'],
      ['已核验', 'TODO'],
    ]);
    expect(pathOf('partly', [sent, partly])).toEqual([
      ['已推送', 'DONE'],
      ['部分成功', 'CURRENT'],
      ['已核验', 'TODO'],
    ]);
    expect(pathOf('closed', [sent, partly, paid, eventOf('close', 'paid', 'closed')])).toEqual([
      ['已推送', 'DONE'],
      ['全部成功', 'DONE'],
      ['已核验', 'DONE'],
    ]);
  });

  const judged: FlowDefinition = {
    ...paying,
    states: {
      open: { title: '待核对', step: 1, on: { drop: { title: '不采纳', to: 'dropped', by } } },
      taken: { title: '已采纳', step: 2 },
      dropped: { title: '不采纳', final: true },
    },
  };
  it.each([
    ['after its last step', [eventOf('find', null, 'open'), eventOf('drop', 'open', 'dropped')], '待核对（不采纳）'],
    ['without any step', [eventOf('find', null, 'dropped')], '不采纳'],
  ])('ends with the end beside it, %s, and shows nothing to come', (_, events, title) => {
    const steps = viewPath(judged, { state: 'dropped', returnTo: [] }, events, {} as RemainingType);
    expect(steps.map((step) => [step.title, step.status])).toEqual([[title, 'DONE']]);
  });
});
