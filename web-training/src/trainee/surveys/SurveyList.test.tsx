import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import SurveyList from './SurveyList.tsx';

const enrolment = (state: string) => ({
  __typename: 'TrainingEnrolment',
  id: 'enrolment-1',
  version: 1,
  enrolNo: 'XY310109202600001',
  roundId: 'round-1',
  roundTitle: '低压电工（第1期）',
  projectName: '低压电工',
  institutionName: '虹口示范职业培训学校',
  plannedStart: '2099-06-22',
  plannedEnd: '2099-07-10',
  state,
  stateTitle: '',
  waitlistNo: null,
  interceptions: [],
});

/** The page of a trainee whose current enrolments are in these states. */
async function open(...states: string[]) {
  renderKit(<SurveyList />, {
    answers: {
      OwnSurveys: { data: { ownSurveys: [] } },
      OwnSatisfactions: { data: { ownSatisfactions: [] } },
      OwnEnrolments: {
        data: { trainingEnrolments: { __typename: 'TrainingEnrolmentConnection', nodes: states.map(enrolment) } },
      },
    },
  });
  const part = await screen.findByRole('region', { name: '满意度评价' });
  return within(part);
}

it.each([[[]], [['PENDING']], [['WAITLIST', 'APPROVED']]])(
  'AC13-6, BR13-7, S13.3 a trainee without a run (%j) is offered no satisfaction survey, and told when there is one',
  async (states) => {
    const part = await open(...states);
    part.getByText('您还没有参加培训班次，没有需要填写的评价。');
    expect(part.getByRole('link').getAttribute('href')).toBe('/rounds');
    expect(screen.queryByText('开始填写')).toBeNull();
  },
);

it('BR13-7 who is placed in a run is told that nothing is asked of him yet', async () => {
  const part = await open('PLACED');
  part.getByText(/^您已编入班次，现在还没有开放评价。/);
  expect(part.queryByRole('link')).toBeNull();
});
