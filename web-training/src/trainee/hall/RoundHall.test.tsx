import { expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { growing } from '../../app/growing.ts';
import RoundHall from './RoundHall.tsx';

const round = (n: number) => ({
  __typename: 'OpenRound',
  id: `round-${n}`,
  title: `低压电工（第${n}期）`,
  projectName: '低压电工',
  institutionName: '虹口示范职业培训学校',
  districtName: '虹口区',
  categoryTitle: '电工焊工等特种作业',
  skillLevelTitle: '四级/中级工',
  modeTitle: '线下',
  hoursTotal: 100,
  openTo: '2099-06-10T00:00:00.000Z',
  plannedStart: '2099-06-22',
  plannedEnd: '2099-07-10',
  address: '虹口区示范路1号',
  capacity: 30,
  placesLeft: 3,
  keptForOthers: 0,
  offer: 'PLACE',
  waitlistCapacity: 6,
  waiting: 2,
  ownEnrolmentId: null,
});
const pageOf = (numbers: readonly number[], hasNextPage: boolean) => ({
  data: {
    openRounds: {
      __typename: 'OpenRoundConnection',
      nodes: numbers.map(round),
      pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: `after-${numbers.at(-1)}` },
    },
  },
});

const asked: unknown[] = [];
const answers = {
  OpenRounds: (variables: { after?: string | null }) => {
    asked.push(variables.after ?? null);
    return variables.after ? pageOf([3], false) : pageOf([1, 2], true);
  },
};

const named = pageOf([1], false);
named.data.openRounds.nodes.push({ ...round(2), title: '浦江六月班' });
const namedAnswers = { OpenRounds: () => named };

it('SC13-1 every card names its project once, whatever the round is called', async () => {
  renderKit(<RoundHall />, { session: null, growing, answers: namedAnswers });
  const hall = await screen.findByRole('list', { name: '开放报名的培训' });
  expect([...hall.children].map(({ textContent }) => textContent?.split('低压电工').length)).toEqual([2, 2]);
});

it('SC13-1 加载更多 adds to what is shown, and is gone with the last page', async () => {
  renderKit(<RoundHall />, { session: null, growing, answers });
  await screen.findByText('低压电工（第1期）');
  fireEvent.click(screen.getByRole('button', { name: '加载更多' }));
  await screen.findByText('低压电工（第3期）');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
    [1, 2, 3].map((n) => `低压电工（第${n}期）`),
  );
  expect(screen.queryByRole('button', { name: '加载更多' })).toBeNull();
  expect(asked).toEqual([null, 'after-2']);
});
