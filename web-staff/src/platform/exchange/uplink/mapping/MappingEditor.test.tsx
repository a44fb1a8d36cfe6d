import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { useState } from 'react';
import { MappingEditor } from './MappingEditor.tsx';
import type { DraftItem, SourceField } from './mapping-state.ts';

const field = (name: string, title: string, more: Partial<SourceField> = {}): SourceField => ({
  __typename: 'UplinkSourceField',
  name,
  title,
  type: 'STRING',
  sensitivity: 'NONE',
  ...more,
});
const fields = [
  field('no', '减员编号'),
  field('kind', '优抚类别', { type: 'CODE' }),
  field('idNo', '身份证号', { sensitivity: 'L2' }),
];

function Editor({ errors = {} }: { errors?: Record<number, string> }) {
  const [items, setItems] = useState<DraftItem[]>([]);
  return <MappingEditor fields={fields} items={items} errors={errors} onChange={setItems} />;
}

const targets = () =>
  screen.queryAllByRole<HTMLInputElement>('textbox', { name: /的目标项$/ }).map(({ value }) => value);
const lineOf = (name: string) => document.querySelector(`[data-field="${name}"]`) as HTMLElement;
const itemOf = (name: string) => document.querySelector(`[data-item="${name}"]`) as HTMLElement;
const add = (title: string) => userEvent.setup().click(screen.getByRole('button', { name: `添加 ${title}` }));

describe('the mapping editor', () => {
  it('takes fields that are dragged over, puts one in another’s place and reorders items by dragging', () => {
    renderKit(<Editor />);
    const end = screen.getByText(/把左侧的字段拖到这里/);
    for (const name of ['no', 'kind']) {
      fireEvent.dragStart(lineOf(name));
      fireEvent.dragOver(end);
      fireEvent.drop(end);
    }
    expect(targets()).toEqual(['no', 'kind']);
    const handle = itemOf('kind').querySelector('.uplink-source') as HTMLElement;
    fireEvent.dragStart(handle);
    fireEvent.drop(itemOf('no'));
    expect(targets()).toEqual(['kind', 'no']);
    fireEvent.dragStart(lineOf('idNo'));
    fireEvent.drop(itemOf('kind'));
    expect(targets()).toEqual(['kind', 'no']);
    expect(itemOf('idNo')).toBeTruthy();
  });

  it('does all of it by keyboard, and says what it did', async () => {
    const user = userEvent.setup();
    renderKit(<Editor />);
    screen.getByRole('button', { name: '添加 减员编号' }).focus();
    await user.keyboard('{Enter}');
    screen.getByRole('button', { name: '添加 优抚类别' }).focus();
    await user.keyboard(' ');
    expect(screen.getByText('已添加“优抚类别”，共 2 项')).toBeTruthy();
    await user.click(screen.getByRole('textbox', { name: '优抚类别 的目标项' }));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(targets()).toEqual(['kind', 'no']);
    await user.click(screen.getByRole('button', { name: '下移 优抚类别' }));
    expect(targets()).toEqual(['no', 'kind']);
    await user.click(screen.getByRole('button', { name: '移除 减员编号' }));
    expect(targets()).toEqual(['kind']);
  });

  it('shows what is of a person, starts it masked, and says the server’s words at the item', async () => {
    renderKit(<Editor errors={{ 0: '“身份证号”属敏感信息，须脱敏或加密' }} />);
    expect(within(lineOf('idNo')).getByText('敏感信息')).toBeTruthy();
    await add('身份证号');
    expect(within(itemOf('idNo')).getByText('脱敏')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('“身份证号”属敏感信息，须脱敏或加密');
  });

  it('has no serious axe finding', async () => {
    const { container } = renderKit(<Editor />);
    await add('减员编号');
    expect(await seriousFindings(container)).toEqual([]);
  });
});
