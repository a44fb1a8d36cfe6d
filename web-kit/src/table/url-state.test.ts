import { describe, expect, it } from '@jest/globals';
import { readUrl, urlChoice, urlChoices, urlDay, urlFlag, urlSort, urlText, writeUrl } from './url-state.ts';

const spec = {
  search: urlText(),
  tab: urlChoice(['open', 'all'], 'open'),
  status: urlChoices(['A', 'B', 'C']),
  from: urlDay(),
  failed: urlFlag(),
  sort: urlSort(['DUE_AT', 'CASE_NO'], { field: 'DUE_AT', direction: 'ASC' }),
};

describe('screen state in the URL', () => {
  it('comes back as it was written', () => {
    const state = {
      search: '张三 & co',
      tab: 'all' as const,
      status: ['A' as const, 'C' as const],
      from: '2026-03-09',
      failed: true,
      sort: { field: 'CASE_NO' as const, direction: 'DESC' as const },
    };
    const text = writeUrl(spec, new URLSearchParams(), state).toString();
    expect(readUrl(spec, new URLSearchParams(text))).toEqual(state);
  });

  it('leaves defaults out and foreign parameters in', () => {
    const params = writeUrl(spec, new URLSearchParams('x=1&search=a'), { search: '', tab: 'open', status: [] });
    expect(params.toString()).toBe('x=1');
  });

  it('reads nonsense as absent', () => {
    const params = new URLSearchParams('tab=evil&status=A,Z&from=yesterday&failed=yes&sort=-NAME');
    expect(readUrl(spec, params)).toEqual({
      search: '',
      tab: 'open',
      status: ['A'],
      from: '',
      failed: false,
      sort: { field: 'DUE_AT', direction: 'ASC' },
    });
  });
});
