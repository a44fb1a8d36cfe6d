import { expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Input } from 'antd';
import { renderKit } from '../testing/render.tsx';
import type { DesignItem, FormDesign } from './designer.types.ts';
import { FormDesigner } from './FormDesigner.tsx';

const design: FormDesign<DesignItem> = {
  palette: [{ kind: 'TEXT', title: '文字' }],
  noun: '题目',
  most: 4,
  make: (kind, items) => ({ key: `q${items.length + 1}`, kind, title: '' }),
  about: () => '选答',
  properties: (item, change) => (
    <Input
      aria-label="题目内容"
      value={item.title}
      onChange={({ target }) => change({ ...item, title: target.value })}
    />
  ),
  preview: (items) => items.map(({ key, title }) => <p key={key}>预览：{title}</p>),
};
const begin = ['甲', '乙', '丙'].map((title, n) => ({ key: `q${n + 1}`, kind: 'TEXT', title }));

function open() {
  const onChange = jest.fn<(items: readonly DesignItem[]) => void>();
  renderKit(<FormDesigner design={design} begin={begin} onChange={onChange} />);
  const titles = () => onChange.mock.lastCall?.[0].map(({ title }) => title);
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  return { titles, press, said: () => screen.getByRole('status').textContent };
}

it('LC-31 moves by 上移, 下移 and 移到…, says it aloud, and takes every step back', async () => {
  const { titles, press, said } = open();
  await press('第1题下移');
  expect([titles(), said()]).toEqual([['乙', '甲', '丙'], '第1题已移到第2位，共3位']);
  await press('第3题上移');
  expect(titles()).toEqual(['乙', '丙', '甲']);
  await press('第1题移到…');
  const place = await screen.findByRole('spinbutton', { name: '第1题移到第几位' });
  await userEvent.clear(place);
  await userEvent.type(place, '3{Enter}');
  expect(titles()).toEqual(['丙', '甲', '乙']);
  for (const before of [
    ['乙', '丙', '甲'],
    ['乙', '甲', '丙'],
    ['甲', '乙', '丙'],
  ]) {
    await press('撤销');
    expect(titles()).toEqual(before);
  }
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '撤销' }).disabled).toBe(true);
  await press('重做');
  expect(titles()).toEqual(['乙', '甲', '丙']);
});

it('LC-31 moves with Alt and the arrows, and stays within the ends', async () => {
  const { titles, said } = open();
  within(screen.getByRole('list', { name: '题目' }))
    .getByRole('button', { name: /甲/ })
    .focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect([titles(), said()]).toEqual([['乙', '甲', '丙'], '第1题已移到第2位，共3位']);
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
  expect(titles()).toEqual(['甲', '乙', '丙']);
});

it('adds at the end up to the most, removes with a way back, and makes one step of what is typed', async () => {
  const { titles, press, said } = open();
  await press('文字');
  await userEvent.type(screen.getByRole('textbox', { name: '题目内容' }), '丁丁');
  expect(titles()).toEqual(['甲', '乙', '丙', '丁丁']);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '文字' }).disabled).toBe(true);
  await press('撤销');
  expect(titles()).toEqual(['甲', '乙', '丙', '']);
  await press('删除第2题');
  expect([titles(), said()]).toEqual([['甲', '丙', ''], '已删除第2题，可以撤销']);
  await press('撤销');
  expect(titles()).toEqual(['甲', '乙', '丙', '']);
});

it('shows the form as it is filled in, on the phone and on the desk', async () => {
  open();
  await userEvent.click(screen.getByText('手机预览'));
  expect(within(screen.getByRole('region', { name: '手机预览' })).getByText('预览：甲')).toBeTruthy();
  await userEvent.click(screen.getByText('电脑预览'));
  expect(within(screen.getByRole('region', { name: '电脑预览' })).getByText('预览：丙')).toBeTruthy();
});
