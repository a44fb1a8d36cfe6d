import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderKit } from '../testing/render.tsx';
import { ConditionBuilder } from './ConditionBuilder.tsx';
import type { Condition, ConditionField } from './condition.types.ts';
import { conditionSentence } from './condition-sentence.ts';
import { toCondition, toTree } from './condition-tree.ts';

const operators = ['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'exists'].map((op) => ({
  op,
  title:
    { eq: '为', in: '为', ne: '不为', notIn: '不为', lt: '小于', lte: '不超过', gt: '大于', gte: '不少于' }[op] ??
    '是否填写',
}));
const fields: readonly ConditionField[] = [
  { field: 'waitDays', title: '等待时间', type: 'number', options: [], unit: '个工作日', operators },
  {
    field: 'political',
    title: '政治面貌',
    type: 'code',
    options: [
      { code: '01', title: '中共党员' },
      { code: '02', title: '中共预备党员' },
    ],
    operators: operators.filter(({ op }) => ['eq', 'ne', 'in', 'notIn', 'exists'].includes(op)),
  },
];
const wait = (value: number): Condition => ({ field: 'waitDays', op: 'gte', value });
const party: Condition = { field: 'political', op: 'in', value: ['01', '02'] };

describe('a condition as cards', () => {
  it.each<[Condition, string]>([
    [wait(20), '等待时间 不少于 20 个工作日'],
    [
      { and: [party, { or: [wait(1), wait(2)] }] },
      '政治面貌 为 中共党员、中共预备党员 且 （等待时间 不少于 1 个工作日 或 等待时间 不少于 2 个工作日）',
    ],
    [{ not: party }, '不满足（政治面貌 为 中共党员、中共预备党员）'],
    [{ not: { or: [party, wait(3)] } }, '不满足（政治面貌 为 中共党员、中共预备党员 或 等待时间 不少于 3 个工作日）'],
    [{ field: 'waitDays', op: 'exists', value: false }, '等待时间 未填写'],
    [{ or: [{ not: wait(1) }, wait(2)] }, '不满足（等待时间 不少于 1 个工作日） 或 等待时间 不少于 2 个工作日'],
  ])('comes back as it was and reads as a sentence: %j', (condition, sentence) => {
    expect(toCondition(toTree(condition))).toEqual(condition);
    expect(conditionSentence(toTree(condition), fields)).toBe(sentence);
  });

  it('is none while something is not filled in', () => {
    expect(toCondition(toTree(null))).toBeUndefined();
    expect(conditionSentence(toTree(null), fields)).toBe('…');
  });
});

function Editor({ onCondition }: { onCondition(condition: Condition | undefined): void }) {
  const [tree, setTree] = useState(toTree(wait(20)));
  return (
    <ConditionBuilder
      tree={tree}
      fields={fields}
      problems={{ '/or/0/value': '“等待时间”应填写数字' }}
      onChange={(next) => {
        setTree(next);
        onCondition(toCondition(next));
      }}
    />
  );
}

describe('the builder', () => {
  it('adds, chooses and removes, gives the focus to what was added, and says the sentence', async () => {
    let condition: Condition | undefined;
    renderKit(<Editor onCondition={(next) => (condition = next)} />);
    const user = userEvent.setup();
    screen.getByRole('button', { name: /添加条件$/ }).focus();
    await user.keyboard('{Enter}');
    expect(condition).toBeUndefined();
    const added = screen.getAllByRole('combobox', { name: '条件项' })[1];
    expect(document.activeElement).toBe(added);
    await user.click(added as HTMLElement);
    await user.click(await screen.findByTitle('政治面貌'));
    await user.click(screen.getByRole('combobox', { name: '政治面貌的值' }));
    await user.click(await screen.findByTitle('中共预备党员'));
    expect(condition).toEqual({ and: [wait(20), { field: 'political', op: 'in', value: ['02'] }] });
    await user.click(screen.getByText('满足任意一条'));
    expect(screen.getByText('等待时间 不少于 20 个工作日 或 政治面貌 为 中共预备党员')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('“等待时间”应填写数字');
    await user.click(screen.getByRole('switch', { name: '条件取反' }));
    expect(condition).toMatchObject({ not: { or: [wait(20), {}] } });
    await user.click(screen.getByRole('button', { name: '删除条件：政治面貌' }));
    await user.click(screen.getByRole('switch', { name: '条件取反' }));
    expect(condition).toEqual(wait(20));
  });

  it('nests cards', async () => {
    renderKit(<Editor onCondition={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: /添加条件组$/ }));
    const inner = screen.getByRole('group', { name: '第2层条件组' });
    expect(within(inner).getByRole('combobox', { name: '条件项' })).toBeTruthy();
    await userEvent.click(within(inner).getByRole('button', { name: '删除第2层条件组' }));
    expect(screen.queryByRole('group', { name: '第2层条件组' })).toBeNull();
  });
});
