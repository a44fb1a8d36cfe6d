import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { renderKit } from '../testing/render.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';

const hit = (id: string, title: string) => ({
  __typename: 'FindHit' as const,
  recordType: 'case',
  id,
  title,
  subtitle: '已接件 · 虹口服务中心',
  link: `/cases/${id}`,
});

function Here() {
  return <output>{useLocation().pathname}</output>;
}

/** The field over a server that knows 张 and finds nothing of 李, while what is asked for 王 is under way for ever. */
function open() {
  jest.useFakeTimers();
  const find = ({ text }: { text: string }) => {
    if (text === '王一二') return undefined;
    return { data: { __typename: 'Query', find: text === '张建国' ? [hit('1', '张** SQ1')] : [] } };
  };
  renderKit(
    <>
      <Here />
      <GlobalSearch open onClose={() => undefined} />
    </>,
    { answers: { Find: find } },
  );
  const field = screen.getByRole('combobox');
  const type = async (text: string, wait = 300) => {
    fireEvent.change(field, { target: { value: text } });
    await act(() => jest.advanceTimersByTimeAsync(wait));
  };
  const enter = () => act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
  return { type, enter };
}
afterEach(() => {
  jest.useRealTimers();
});

describe('the jump field', () => {
  it('opens what was found for the text in it', async () => {
    const { type, enter } = open();
    await type('张建国');
    expect(screen.getByRole('option').textContent).toContain('张** SQ1');
    await enter();
    expect(document.querySelector('output')?.textContent).toBe('/cases/1');
  });

  it('offers nothing of the former text while another one is typed, asked for or not found', async () => {
    const { type, enter } = open();
    await type('张建国');
    for (const [text, wait] of [
      ['王一二', 0],
      ['王一二', 300],
      ['李三四', 0],
      ['李三四', 300],
    ] as const) {
      await type(text, wait);
      expect(screen.queryByRole('option')).toBeNull();
      await enter();
      expect(document.querySelector('output')?.textContent).toBe('/');
    }
    await type('张建国', 0);
    expect(document.querySelector('output')?.textContent).toBe('/');
  });
});
