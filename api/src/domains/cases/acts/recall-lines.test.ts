import { describe, expect, it } from '@jest/globals';
import { caseFlow } from '../case.flow.ts';
import { isAside } from '../case-asides.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { isFinishing } from './confirmation.ts';
import { recallLineOfMatter, recallLines } from './recall-lines.ts';

/** Acts of a form of their own, which says itself what follows. */
const BY_FORM = ['submit', 'discard', 'resubmit'];

const actsOf = ({ states }: typeof caseFlow) =>
  Object.values(states).flatMap(({ on = {} }) =>
    Object.entries(on).flatMap(([action, { by }]) =>
      'permission' in by && by.permission && !isAside(action) && !BY_FORM.includes(action) ? [action] : [],
    ),
  );
const acts = new Set(actsOf(caseFlow));
const actsOnMatters = new Set(actsOf(subCaseFlow));

describe('7.5 every confirmation says whether the act can be taken back', () => {
  it.each([...acts])('%s', (action) => {
    expect(recallLines(action, isFinishing(action)).join()).toMatch(/撤回|收回|不能再退回|恢复|再次挂起/);
  });

  it.each([...actsOnMatters])('%s on one matter', (action) => {
    expect(recallLineOfMatter(action).join()).toMatch(/不能(撤回|收回)/);
  });

  it('接件 says who is told and that clocks start, 通知补正 that they stop (01 §2.5)', () => {
    expect(recallLines('accept', false).join()).toMatch(/派发给责任部门.*时限开始计算/);
    expect(recallLines('requestSupplement', false).join()).toContain('时限暂停计算');
  });
});
