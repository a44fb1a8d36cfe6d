import { describe, expect, it } from '@jest/globals';
import { buildCaseRow } from '../../testing/cases.fixtures.ts';
import { isEvaluable, isEvaluableCase } from './evaluable.ts';

describe('请评价 is offered where somebody was served (R9.2.1)', () => {
  it('for a case: not before its first pre-review was decided, unless a window registered it', () => {
    const submitted = buildCaseRow({ channel: 'PC_YWTB', status: 'PENDING_PREREVIEW', submissionNo: 1 });
    expect(isEvaluableCase(submitted)).toBe(false);
    expect(isEvaluableCase({ ...submitted, channel: 'WINDOW' })).toBe(true);
    expect(isEvaluableCase({ ...submitted, submissionNo: 2 })).toBe(true);
    for (const status of [
      'PREREVIEW_RETURNED',
      'PREREVIEW_PASSED',
      'ACCEPTED',
      'SUPPLEMENT',
      'FINISHED_NORMAL',
    ] as const)
      expect(isEvaluableCase({ ...submitted, status })).toBe(true);
  });

  it('for a matter: once its handling has begun', () => {
    for (const status of ['PENDING_PREREVIEW', 'PREREVIEW_PASSED', 'PREREVIEW_RETURNED'] as const)
      expect(isEvaluable({ status })).toBe(false);
    for (const status of ['ACCEPTED', 'SUPPLEMENT', 'FINISHED_TERMINATED'] as const)
      expect(isEvaluable({ status })).toBe(true);
  });
});
