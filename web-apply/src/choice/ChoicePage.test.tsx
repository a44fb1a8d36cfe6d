import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderPage } from '../testing/apply.fixtures.tsx';
import ChoicePage from './ChoicePage.tsx';

const choice = (code: string, title: string, rest: object = {}) => ({
  __typename: 'ApplicationChoice',
  code,
  title,
  single: true,
  department: '公安派出所',
  modeTitle: '线上、线下办理',
  limitText: '承诺1个工作日',
  conditionText: '全部退役军人',
  ...rest,
});
const applicationChoices = [
  choice('VETERAN', '军人退役“一件事”', { single: false }),
  choice('M03', '户口登记'),
  choice('M02', '党员组织关系转移', { conditionText: '政治面貌 为 中共党员', limitText: '' }),
];

describe('R8.3 单事项办理', () => {
  it('names the whole first, then each matter with whom it is for, and leads to its guide', async () => {
    const { container } = renderPage([{ path: 'matters', element: <ChoicePage /> }], {
      url: '/matters',
      answers: { ApplicationChoices: { data: { applicationChoices } } },
    });
    const whole = await screen.findByRole('region', { name: '军人退役“一件事”' });
    expect(within(whole).getByRole('link', { name: '申请“一件事”' }).getAttribute('href')).toBe('/');
    const alone = screen.getByRole('region', { name: '单独办理一个事项' });
    within(alone).getByText('适用：政治面貌 为 中共党员');
    expect(within(alone).getByRole('link', { name: '办理户口登记' }).getAttribute('href')).toBe('/matters/M03');
    expect(await seriousFindings(container)).toEqual([]);
  });
});
