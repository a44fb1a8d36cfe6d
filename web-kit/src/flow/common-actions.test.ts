import { describe, expect, it } from '@jest/globals';
import { commonActions } from './common-actions.ts';
import type { FlowActionData } from './flow.types.ts';

const act = (action: string, batch = true): FlowActionData => ({
  __typename: 'FlowAction',
  action,
  title: action,
  tone: 'DEFAULT',
  input: 'NONE',
  confirm: false,
  batch,
  reasonDict: null,
});

describe('acts on a selection', () => {
  it('are those that all rows allow', () => {
    const names = commonActions([
      [act('pass'), act('return'), act('print')],
      [act('return'), act('print')],
    ]).map((action) => action.action);
    expect(names).toEqual(['return', 'print']);
  });

  it('leave out acts that take one record only, in any row', () => {
    expect(commonActions([[act('a', false)], [act('a')]])).toEqual([]);
    expect(commonActions([[act('a')], [act('a', false)]])).toEqual([]);
  });

  it('are none without rows', () => {
    expect(commonActions([])).toEqual([]);
  });
});
