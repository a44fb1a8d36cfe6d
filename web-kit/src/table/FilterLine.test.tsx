import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '../testing/axe.ts';
import { renderKit } from '../testing/render.tsx';
import FilterLine from './FilterLine.tsx';
import type { FilterField, FilterValues } from './filter.types.ts';

const fields: FilterField[] = [
  { key: 'search', label: '编号或姓名', kind: 'text' },
  { key: 'failed', label: '推送失败', kind: 'flag' },
  { key: 'channel', label: '渠道', kind: 'select', options: [{ value: 'WINDOW', label: '窗口' }], more: true },
];

function show(values: FilterValues = {}) {
  const onChange = jest.fn((_patch: FilterValues) => undefined);
  const view = renderKit(<FilterLine fields={fields} values={values} onChange={onChange} />);
  return { onChange, user: userEvent.setup(), ...view };
}

describe('filters', () => {
  it('take text on Enter, trimmed, not at each key', async () => {
    const { onChange, user } = show();
    await user.type(screen.getByRole('textbox', { name: '编号或姓名' }), ' 张三 ');
    expect(onChange).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onChange).toHaveBeenCalledWith({ search: '张三' });
  });

  it('show more on demand and say how many hidden ones are set', async () => {
    const { user } = show({ channel: 'WINDOW' });
    expect(screen.queryByRole('combobox', { name: '渠道' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /更多（1 项已设）/ }));
    expect(screen.getByRole('combobox', { name: '渠道' })).toBeTruthy();
  });

  it('are cleared together', async () => {
    const { onChange, user } = show({ search: 'a', failed: true, channel: 'WINDOW' });
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(onChange).toHaveBeenCalledWith({ search: '', failed: false, channel: '' });
  });

  it('have no serious axe finding', async () => {
    const { container, user } = show();
    await user.click(screen.getByRole('button', { name: /更多/ }));
    expect(await seriousFindings(container)).toEqual([]);
  });
});
