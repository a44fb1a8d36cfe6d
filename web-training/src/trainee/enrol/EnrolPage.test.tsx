import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { Route, Routes } from 'react-router';
import EnrolPage from './EnrolPage.tsx';

const round = (ownEnrolmentId: string | null) => ({
  __typename: 'OpenRound',
  id: 'round-1',
  roundNo: 'PC310109001',
  title: '低压电工（第1期）',
  projectName: '低压电工',
  institutionName: '虹口示范职业培训学校',
  districtName: '虹口区',
  categoryTitle: '电工焊工等特种作业',
  skillLevelTitle: '四级/中级工',
  modeTitle: '线下',
  hoursTotal: 100,
  days: 14,
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
  ownEnrolmentId,
  intro: null,
  plan: [],
  certificate: '特种作业操作证',
  feeTitle: '免费',
  entryConditions: null,
  employmentDirection: null,
  eligibility: [],
  keptPlaces: [],
  cancelDeadline: '2099-06-20T00:00:00.000Z',
  contactName: '曹颖',
  contactPhone: '021-65012345',
  notice: null,
});
const trainee = {
  __typename: 'OwnTrainee',
  name: '杨帆',
  idNo: '310***********1234',
  phone: '138****0000',
  categoryTitle: null,
  districtName: null,
  dischargeDate: null,
};
const choices = {
  __typename: 'EnrolmentChoices',
  categories: [],
  districts: [],
  skillLevels: [],
  modes: [],
  educations: [],
  employmentStatuses: [],
};

const show = (ownEnrolmentId: string | null) =>
  renderKit(
    <Routes>
      <Route path="rounds/:id" element={<p>培训介绍页</p>} />
      <Route path="rounds/:id/enrol" element={<EnrolPage />} />
    </Routes>,
    {
      url: '/rounds/round-1/enrol',
      answers: {
        OpenRoundPage: { data: { openRound: round(ownEnrolmentId) } },
        OwnTrainee: { data: { ownTrainee: trainee } },
        EnrolmentChoices: { data: { enrolmentChoices: choices } },
      },
    },
  );

it('SC13-2 whoever turns out to be enrolled already is led to the round, not to a form that would be refused', async () => {
  show('enrolment-1');
  await screen.findByText('培训介绍页');
});

it('SC13-3 everybody else finds the form', async () => {
  show(null);
  await screen.findByRole('button', { name: '提交报名' });
  expect(screen.queryByText('培训介绍页')).toBeNull();
});
