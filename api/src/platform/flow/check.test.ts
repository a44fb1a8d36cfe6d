import { describe, expect, it } from '@jest/globals';
import { modules } from '../../modules.ts';
import { defineModule, Registry } from '../kernel/index.ts';
import { findDefinitionMistakes } from './check.ts';
import type { FlowDefinition, FlowState } from './definition.ts';

const by = { permission: 'leave:decide' };
const known = { guards: ['complete'], effects: ['tell'], permissions: ['leave:decide'], parameters: [] };

function flowOf(states: Readonly<Record<string, FlowState>>, rest: Partial<FlowDefinition> = {}): FlowDefinition {
  return { key: 'leave', title: '请假', version: 1, initial: 'draft', states: { ...sound, ...states }, ...rest };
}
const sound: Readonly<Record<string, FlowState>> = {
  draft: { title: '草稿', on: { submit: { title: '提交', to: 'done', by, guards: ['complete'] } } },
  done: { title: '完成', final: true },
};
const draftWith = (on: NonNullable<FlowState['on']>): FlowState => ({
  ...sound.draft,
  title: '草稿',
  on: { ...sound.draft?.on, ...on },
});

const MISTAKES: [string, FlowDefinition, string][] = [
  ['a first state that is not there', flowOf({}, { initial: 'begin' }), 'initial state “begin” does not exist'],
  [
    'a target that is not there',
    flowOf({ draft: draftWith({ drop: { title: '作废', to: 'gone', by } }) }),
    'draft.drop leads to “gone”, which does not exist',
  ],
  [
    'an island',
    flowOf({
      a: { title: '甲', on: { go: { title: '去', to: 'b', by } } },
      b: { title: '乙', on: { go: { title: '回', to: 'a', by } } },
    }),
    'state b cannot be reached',
  ],
  [
    'a dead end',
    flowOf({ draft: draftWith({ park: { title: '搁置', to: 'parked', by } }), parked: { title: '搁置' } }),
    'state parked is a dead end that is not final',
  ],
  [
    'a step that nobody may take',
    flowOf({ draft: draftWith({ drop: { title: '作废', to: 'done', by: {} } }) }),
    'draft.drop may be taken by nobody',
  ],
  [
    'a separation from a step that is not there',
    flowOf({
      draft: draftWith({
        drop: { title: '作废', to: 'done', by, separateFrom: { actions: ['sign'], message: '不得同时办理' } },
      }),
    }),
    'draft.drop is kept from who took “sign”, which is no step of the flow',
  ],
  [
    'a seat that nobody can sit on',
    flowOf({ draft: draftWith({ drop: { title: '作废', to: 'done', by, seats: [{ role: 'STREET_APROVER' }] } }) }),
    'draft.drop waits for the seat “STREET_APROVER”, which is no preset role',
  ],
  [
    'a right that nobody can have',
    flowOf({ draft: draftWith({ drop: { title: '作废', to: 'done', by: { permission: 'leave:dorp' } } }) }),
    'draft.drop: unknown permission “leave:dorp”',
  ],
  [
    'a guard that is not there',
    flowOf({ draft: draftWith({ drop: { title: '作废', to: 'done', by, guards: ['full'] } }) }),
    'draft.drop: unknown guard “full”',
  ],
  [
    'an effect that nobody carries out',
    flowOf({ draft: draftWith({ drop: { title: '作废', to: 'done', by, effects: ['burn'] } }) }),
    'draft.drop: unknown effect “burn”',
  ],
  [
    'a switch of a separation that is not there',
    flowOf({
      draft: draftWith({
        drop: {
          title: '作废',
          to: 'done',
          by,
          separateFrom: { actions: ['submit'], message: '不得', heldBy: 'leave.x' },
        },
      }),
    }),
    'draft.drop: unknown parameter “leave.x”',
  ],
  [
    'a clock that begins anew where there is none',
    flowOf({ draft: draftWith({ again: { title: '再次通知', to: 'draft', by, aside: true, renews: true } }) }),
    'draft.again renews the clock of a stage, which takes a step aside in a state with a stage and without a to-do',
  ],
  [
    'a reason without a list',
    flowOf({ draft: draftWith({ drop: { title: '作废', to: 'done', by, input: 'REASON' } }) }),
    'draft.drop asks for a reason but names no list of reasons',
  ],
  [
    'a limit whose end nobody takes',
    flowOf({ draft: { ...draftWith({}), stage: { name: '起草', onExpiry: 'expire' } } }),
    'the expiry action “expire” is not one that the system may take there',
  ],
  [
    'a way back to nowhere',
    flowOf({ draft: draftWith({ undo: { title: '返回', to: '$previous', by } }) }),
    'draft.undo goes back, but no step that remembers leads to draft',
  ],
  [
    'a whole limit from nowhere',
    flowOf({}, { wholeLimits: [{ kind: 'LEGAL', from: 'start' }] }),
    'whole limit starts in “start”, which does not exist',
  ],
  [
    'a moment at a state that is not there',
    flowOf({}, { moments: { SUBMIT: 'draft', ACCEPT: 'taken' } }),
    'a moment is the entry of “taken”, which does not exist',
  ],
  [
    'a step aside that moves the record',
    flowOf({ draft: draftWith({ note: { title: '备注', to: 'done', by, aside: true } }) }),
    'draft.note stands aside but leads to done',
  ],
  [
    'an end that is left by itself',
    flowOf({
      done: { title: '完成', final: true, on: { again: { title: '重启', to: 'draft', by: { external: true } } } },
    }),
    'final state done is left by nobody in particular',
  ],
];

describe('flow definitions', () => {
  it('accepts a sound one', () => {
    expect(findDefinitionMistakes(flowOf({}), known)).toEqual([]);
  });

  it.each(MISTAKES)('names %s', (_, flow, mistake) => {
    const found = findDefinitionMistakes(flow, known);
    expect(found).toContain(found.find((m) => m.includes(mistake)));
    expect(found.join('\n')).toContain(
      `flow leave v1: ${mistake.startsWith('the expiry') ? 'state draft: ' : ''}${mistake}`,
    );
  });

  it('lets the product not start with a wrong one, and says everything that is wrong', () => {
    const wrong = flowOf({ draft: draftWith({ drop: { title: '作废', to: 'gone', by: {} } }) });
    const record = {
      type: 'leave',
      title: '请假',
      flow: 'leave',
      table: 'leave',
      titleColumn: 'no',
      subjectColumn: 'who',
      link: '/leaves/{id}',
      viewPermission: 'leave:view',
      guards: { complete: () => true as const },
    };
    const permissions = [{ code: 'leave:decide', title: '审批', roles: [] }];
    const leave = (flow: FlowDefinition) =>
      defineModule({ name: 'leave', title: '请假', flows: [flow], records: [record], permissions });
    expect(() => new Registry([...modules, leave(flowOf({}))])).not.toThrow();
    const one = flowOf({ draft: draftWith({ drop: { title: '作废', to: 'done', by: {} } }) });
    expect(() => new Registry([...modules, leave(one)])).toThrow('draft.drop may be taken by nobody');
    expect(() => new Registry([...modules, leave(wrong)])).toThrow(
      'draft.drop leads to “gone”, which does not exist\nflow leave v1: draft.drop may be taken by nobody',
    );
  });
});
