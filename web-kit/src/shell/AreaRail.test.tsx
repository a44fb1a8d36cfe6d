import { MockedProvider } from '@apollo/client/testing/react';
import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { AreaRail } from './AreaRail.tsx';
import { TaskAreasDocument } from './rail.graphql.ts';

const areas = [
  { __typename: 'MenuArea' as const, key: 'cases', title: '一件事办件', short: '一件事', icon: 'SolutionOutlined' },
  {
    __typename: 'MenuArea' as const,
    key: 'training',
    title: '职业技能培训',
    short: '职业培训',
    icon: 'ScheduleOutlined',
  },
];
const menus = areas.map(({ key, title, icon }) => ({
  __typename: 'MenuItem' as const,
  key,
  title,
  icon,
  area: key,
  route: `/${key}`,
  client: 'staff',
}));

it('the rail carries how many to-dos wait in each area, 99+ beyond that', async () => {
  const taskAreas = [
    { __typename: 'TaskAreaCount' as const, area: 'cases', count: 120 },
    { __typename: 'TaskAreaCount' as const, area: 'care', count: 3 },
  ];
  render(
    <MockedProvider mocks={[{ request: { query: TaskAreasDocument }, result: { data: { taskAreas } } }]}>
      <MemoryRouter>
        <AreaRail areas={areas} menus={menus} shown="training" />
      </MemoryRouter>
    </MockedProvider>,
  );
  const cases = await screen.findByRole('link', { name: '一件事，120件待办' });
  expect(cases.textContent).toContain('99+');
  expect(screen.getByRole('link', { name: /职业培训/ }).textContent).toBe('职业培训');
});
