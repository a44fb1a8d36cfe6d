import { describe, expect, it } from '@jest/globals';
import type { FlowDefinition } from './definition.ts';
import { viewEvent } from './flow-view.ts';
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
