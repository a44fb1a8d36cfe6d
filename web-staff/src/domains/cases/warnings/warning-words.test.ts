import { describe, expect, it } from '@jest/globals';
import { listFields } from './warning-words.ts';

describe('环节 of the warnings', () => {
  it('offers every place where a case, a sub-case or a negative review may stand', () => {
    const field = listFields({ matters: [], districts: [], centres: [] }).find(({ key }) => key === 'stage');
    const offered = field && 'options' in field ? field.options.map(({ value }) => value) : [];
    for (const stage of [
      '待办结',
      '接件待办结',
      '挂起',
      '部门办理',
      '联系评价人',
      '核实差评',
      '整改',
      '复杂整改',
      '回访',
    ])
      expect(offered).toContain(stage);
  });
});
