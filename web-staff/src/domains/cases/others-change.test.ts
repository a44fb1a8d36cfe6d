import { describe, expect, it } from '@jest/globals';
import type { RecordChange } from '@yjs/web-kit';
import { judgeChanges } from './others-change.ts';

const change = (actorId: string | null, actorName: string, step: Partial<RecordChange> = {}): RecordChange => ({
  __typename: 'RecordChange',
  recordType: 'case',
  ids: ['case-1'],
  belongsTo: [],
  cause: 'accept',
  actorId,
  actorName,
  at: '2026-03-09T01:00:00.000Z',
  count: 1,
  ...step,
});
const mine = change('user-1', '王敏');
const colleague = change('user-2', '刘敏');
const followUp = change(null, '办件流转', { cause: 'progress' });
const department = change(null, '市人社局', { recordType: 'subCase', cause: 'progress' });

describe('whose changes of an open case are told', () => {
  it("one's own are not, and what the system did with them neither", () => {
    expect(judgeChanges([mine, followUp], 'user-1')).toEqual({ foreign: undefined, own: true });
  });

  it("a colleague's are, before the system's follow-up", () => {
    expect(judgeChanges([colleague, followUp], 'user-1')).toEqual({ foreign: colleague, own: false });
    expect(judgeChanges([mine, colleague], 'user-1')).toEqual({ foreign: colleague, own: true });
  });

  it("another system's are, before what the system made of them", () => {
    expect(judgeChanges([department, followUp], 'user-1')).toEqual({ foreign: department, own: false });
    expect(judgeChanges([followUp, department], 'user-1')).toEqual({ foreign: department, own: false });
  });

  it("another system's are told though the reader acted at the same moment", () => {
    expect(judgeChanges([mine, department, followUp], 'user-1')).toEqual({ foreign: department, own: true });
    const deadline = change(null, '时限到期处理', { cause: 'expire' });
    expect(judgeChanges([mine, deadline], 'user-1')).toEqual({ foreign: deadline, own: true });
  });

  it('the follow-up alone is told: whoever caused it is not known here', () => {
    expect(judgeChanges([followUp], 'user-1')).toEqual({ foreign: followUp, own: false });
  });
});
