import { NotFound } from '@yjs/web-kit';
import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { Workbench } from '../workbench/Workbench.tsx';
import { Frame } from './Frame.tsx';
import { OwnFrame, PublicFrame } from './TraineeFrame.tsx';

const InstitutionPage = lazy(() => import('../institution/InstitutionPage.tsx'));
const ApplicationList = lazy(() => import('../applications/ApplicationList.tsx'));
const ApplicationPage = lazy(() => import('../applications/ApplicationPage.tsx'));
const ChangeList = lazy(() => import('../changes/ChangeList.tsx'));
const ChangePage = lazy(() => import('../changes/ChangePage.tsx'));
const InstitutionChangeForm = lazy(() => import('../changes/InstitutionChangeForm.tsx'));
const ProjectChangeForm = lazy(() => import('../changes/ProjectChangeForm.tsx'));
const ProjectList = lazy(() => import('../projects/ProjectList.tsx'));
const InspectionList = lazy(() => import('../inspections/InspectionList.tsx'));
const OwnInspectionPage = lazy(() => import('../inspections/InspectionPage.tsx'));
const NewRound = lazy(() => import('../rounds/RoundForm.tsx'));
const OwnRoundList = lazy(() => import('../rounds/OwnRoundList.tsx'));
const OwnRoundPage = lazy(() => import('../rounds/OwnRoundPage.tsx'));
const ReviewList = lazy(() => import('../reviews/ReviewList.tsx'));
const ReviewPage = lazy(() => import('../reviews/ReviewPage.tsx'));
const RoundHall = lazy(() => import('../trainee/hall/RoundHall.tsx'));
const RoundPage = lazy(() => import('../trainee/hall/RoundPage.tsx'));
const PublicityPage = lazy(() => import('../publicity/PublicityPage.tsx'));
const DirectoryPage = lazy(() => import('../directory/DirectoryPage.tsx'));
const EnrolPage = lazy(() => import('../trainee/enrol/EnrolPage.tsx'));
const MyTraining = lazy(() => import('../trainee/enrolments/MyTraining.tsx'));
const EnrolmentPage = lazy(() => import('../trainee/enrolments/EnrolmentPage.tsx'));
const SurveyList = lazy(() => import('../trainee/surveys/SurveyList.tsx'));
const SurveyPage = lazy(() => import('../trainee/surveys/SurveyPage.tsx'));
const Messages = lazy(() => import('../trainee/messages/Messages.tsx'));

const ClassRuns = lazy(() => import('../classes/ClassRuns.tsx'));
const RunClassesPage = lazy(() => import('../classes/RunClassesPage.tsx'));
const LeaveList = lazy(() => import('../classes/LeaveList.tsx'));
const ScanScreen = lazy(() => import('../classes/ScanScreen.tsx'));
const OwnTimetable = lazy(() => import('../trainee/timetable/OwnTimetable.tsx'));
const CheckInPage = lazy(() => import('../trainee/timetable/CheckInPage.tsx'));
const RegistrationPage = lazy(() => import('../registration/RegistrationPage.tsx'));

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
        { path: 'surveys', element: <SurveyList /> },
        { path: 'surveys/:id', element: <SurveyPage /> },
        { path: 'messages', element: <Messages /> },
      ],
    },
    {
      element: <Frame />,
      children: [
        { index: true, element: <Workbench /> },
        { path: 'institution', element: <InstitutionPage /> },
        { path: 'applications', element: <ApplicationList /> },
        { path: 'applications/:id', element: <ApplicationPage /> },
        { path: 'institution/change', element: <InstitutionChangeForm /> },
        { path: 'projects', element: <ProjectList /> },
        { path: 'projects/:id/change', element: <ProjectChangeForm /> },
        { path: 'changes', element: <ChangeList /> },
        { path: 'changes/:id', element: <ChangePage /> },
        { path: 'inspections', element: <InspectionList /> },
        { path: 'inspections/:id', element: <OwnInspectionPage /> },
        { path: 'own-rounds', element: <OwnRoundList /> },
        { path: 'own-rounds/new', element: <NewRound /> },
        { path: 'own-rounds/:id', element: <OwnRoundPage /> },
        { path: 'classes', element: <ClassRuns /> },
        { path: 'classes/:id', element: <RunClassesPage /> },
        { path: 'class-leaves', element: <LeaveList /> },
        { path: 'reviews', element: <ReviewList /> },
        { path: 'reviews/:id', element: <ReviewPage /> },
        { path: '*', element: <NotFound /> },
      ],
    },
  ],
  { basename: '/training' },
);
