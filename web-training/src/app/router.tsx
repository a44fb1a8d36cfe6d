import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { OwnFrame, PublicFrame } from './TraineeFrame.tsx';

const RoundHall = lazy(() => import('../trainee/hall/RoundHall.tsx'));
const RoundPage = lazy(() => import('../trainee/hall/RoundPage.tsx'));
const PublicityPage = lazy(() => import('../publicity/PublicityPage.tsx'));
const DirectoryPage = lazy(() => import('../directory/DirectoryPage.tsx'));
const EnrolPage = lazy(() => import('../trainee/enrol/EnrolPage.tsx'));
const MyTraining = lazy(() => import('../trainee/enrolments/MyTraining.tsx'));
const EnrolmentPage = lazy(() => import('../trainee/enrolments/EnrolmentPage.tsx'));
const SurveyList = lazy(() => import('../trainee/surveys/SurveyList.tsx'));
const SurveyPage = lazy(() => import('../trainee/surveys/SurveyPage.tsx'));
const SatisfactionPage = lazy(() => import('../trainee/satisfaction/SatisfactionPage.tsx'));
const OwnMoney = lazy(() => import('../trainee/money/OwnMoney.tsx'));
const AccountPage = lazy(() => import('../trainee/money/AccountPage.tsx'));
const Messages = lazy(() => import('../trainee/messages/Messages.tsx'));

const ScanScreen = lazy(() => import('../classes/ScanScreen.tsx'));
const OwnTimetable = lazy(() => import('../trainee/timetable/OwnTimetable.tsx'));
const CheckInPage = lazy(() => import('../trainee/timetable/CheckInPage.tsx'));
const RegistrationPage = lazy(() => import('../registration/RegistrationPage.tsx'));

/** What anybody and what trainees read; everything else is the portal's of institutions and experts. */
export const router = createBrowserRouter(
  [
    { path: 'register', element: <RegistrationPage /> },
    { path: 'scan/:id', element: <ScanScreen /> },
    { path: 'check-in/:id', element: <CheckInPage /> },
    {
      element: <PublicFrame />,
      children: [
        { path: 'rounds', element: <RoundHall /> },
        { path: 'rounds/:id', element: <RoundPage /> },
        { path: 'publicity', element: <PublicityPage /> },
        { path: 'directory', element: <DirectoryPage /> },
      ],
    },
    {
      element: <OwnFrame />,
      children: [
        { path: 'rounds/:id/enrol', element: <EnrolPage /> },
        { path: 'enrolments', element: <MyTraining /> },
        { path: 'enrolments/:id', element: <EnrolmentPage /> },
        { path: 'timetable', element: <OwnTimetable /> },
        { path: 'payouts', element: <OwnMoney /> },
        { path: 'account', element: <AccountPage /> },
        { path: 'surveys', element: <SurveyList /> },
        { path: 'surveys/:id', element: <SurveyPage /> },
        { path: 'surveys/runs/:id', element: <SatisfactionPage /> },
        { path: 'messages', element: <Messages /> },
      ],
    },
  ],
  {
    basename: '/training',
    // Asked for a page that is none of the above: a trainee's phone loads neither the names nor the places of the institutions' pages.
    async patchRoutesOnNavigation({ patch }) {
      const { portalRoutes } = await import('./portal-routes.tsx');
      patch(null, portalRoutes);
    },
  },
);
