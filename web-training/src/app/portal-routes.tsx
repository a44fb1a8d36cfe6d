import { NotFound } from '@yjs/web-kit';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { Workbench } from '../workbench/Workbench.tsx';
import { Frame } from './Frame.tsx';

const InstitutionPage = lazy(() => import('../institution/InstitutionPage.tsx'));
const PeoplePage = lazy(() => import('../institution/people/PeoplePage.tsx'));
const ApplicationList = lazy(() => import('../applications/ApplicationList.tsx'));
const ApplicationPage = lazy(() => import('../applications/ApplicationPage.tsx'));
const ChangeList = lazy(() => import('../changes/ChangeList.tsx'));
const ChangePage = lazy(() => import('../changes/ChangePage.tsx'));
const InstitutionChangeForm = lazy(() => import('../changes/InstitutionChangeForm.tsx'));
const ProjectChangeForm = lazy(() => import('../changes/ProjectChangeForm.tsx'));
const ProjectList = lazy(() => import('../projects/ProjectList.tsx'));
const AmendmentList = lazy(() => import('../completions/AmendmentList.tsx'));
const AmendmentPage = lazy(() => import('../completions/AmendmentPage.tsx'));
const CompletionList = lazy(() => import('../completions/CompletionList.tsx'));
const CompletionPage = lazy(() => import('../completions/CompletionPage.tsx'));
const SubsidyList = lazy(() => import('../subsidies/SubsidyList.tsx'));
const SubsidyPage = lazy(() => import('../subsidies/SubsidyPage.tsx'));
const OwnSheetPage = lazy(() => import('../subsidies/OwnSheetPage.tsx'));
const OwnLedgerList = lazy(() => import('../subsidies/OwnLedgerList.tsx'));
const OwnLedgerPage = lazy(() => import('../subsidies/OwnLedgerPage.tsx'));
const SpotCheckList = lazy(() => import('../spot-checks/SpotCheckList.tsx'));
const SpotCheckPage = lazy(() => import('../spot-checks/SpotCheckPage.tsx'));
const InspectionList = lazy(() => import('../inspections/InspectionList.tsx'));
const OwnInspectionPage = lazy(() => import('../inspections/InspectionPage.tsx'));
const NewRound = lazy(() => import('../rounds/RoundForm.tsx'));
const OwnRoundList = lazy(() => import('../rounds/OwnRoundList.tsx'));
const OwnRoundPage = lazy(() => import('../rounds/OwnRoundPage.tsx'));
const OwnChangeList = lazy(() => import('../runs/OwnChangeList.tsx'));
const OwnChangePage = lazy(() => import('../runs/OwnChangePage.tsx'));
const OwnContractList = lazy(() => import('../runs/OwnContractList.tsx'));
const OwnContractPage = lazy(() => import('../runs/OwnContractPage.tsx'));
const OwnRunList = lazy(() => import('../runs/OwnRunList.tsx'));
const OwnRunPage = lazy(() => import('../runs/OwnRunPage.tsx'));
const RunWizard = lazy(() => import('../runs/RunWizard.tsx'));
const ReviewList = lazy(() => import('../reviews/ReviewList.tsx'));
const ReviewPage = lazy(() => import('../reviews/ReviewPage.tsx'));
const SatisfactionReportList = lazy(() => import('../satisfaction/ReportList.tsx'));
const SatisfactionReportPage = lazy(() => import('../satisfaction/ReportPage.tsx'));
const ClassRuns = lazy(() => import('../classes/ClassRuns.tsx'));
const RunClassesPage = lazy(() => import('../classes/RunClassesPage.tsx'));
const LeaveList = lazy(() => import('../classes/LeaveList.tsx'));

/** The pages of institutions and experts, which come when the first of them is opened. */
export const portalRoutes: RouteObject[] = [
  {
    element: <Frame />,
    children: [
      { index: true, element: <Workbench /> },
      { path: 'institution', element: <InstitutionPage /> },
      { path: 'institution/people', element: <PeoplePage /> },
      { path: 'applications', element: <ApplicationList /> },
      { path: 'applications/:id', element: <ApplicationPage /> },
      { path: 'institution/change', element: <InstitutionChangeForm /> },
      { path: 'projects', element: <ProjectList /> },
      { path: 'projects/:id/change', element: <ProjectChangeForm /> },
      { path: 'changes', element: <ChangeList /> },
      { path: 'changes/:id', element: <ChangePage /> },
      { path: 'completions', element: <CompletionList /> },
      { path: 'completions/:id', element: <CompletionPage /> },
      { path: 'subsidies', element: <SubsidyList /> },
      { path: 'subsidies/:id', element: <SubsidyPage /> },
      { path: 'subsidy-sheets/:id', element: <OwnSheetPage /> },
      { path: 'subsidy-ledgers', element: <OwnLedgerList /> },
      { path: 'subsidy-ledgers/:id', element: <OwnLedgerPage /> },
      { path: 'completion-amendments', element: <AmendmentList /> },
      { path: 'completion-amendments/:id', element: <AmendmentPage /> },
      { path: 'spot-checks', element: <SpotCheckList /> },
      { path: 'spot-checks/:id', element: <SpotCheckPage /> },
      { path: 'inspections', element: <InspectionList /> },
      { path: 'inspections/:id', element: <OwnInspectionPage /> },
      { path: 'own-rounds', element: <OwnRoundList /> },
      { path: 'own-rounds/new', element: <NewRound /> },
      { path: 'own-rounds/:id', element: <OwnRoundPage /> },
      { path: 'own-runs', element: <OwnRunList /> },
      { path: 'own-runs/new', element: <RunWizard /> },
      { path: 'own-runs/:id', element: <OwnRunPage /> },
      { path: 'own-runs/:id/edit', element: <RunWizard /> },
      { path: 'own-contracts', element: <OwnContractList /> },
      { path: 'own-contracts/:id', element: <OwnContractPage /> },
      { path: 'own-run-changes', element: <OwnChangeList /> },
      { path: 'own-run-changes/:id', element: <OwnChangePage /> },
      { path: 'classes', element: <ClassRuns /> },
      { path: 'classes/:id', element: <RunClassesPage /> },
      { path: 'class-leaves', element: <LeaveList /> },
      { path: 'reviews', element: <ReviewList /> },
      { path: 'reviews/:id', element: <ReviewPage /> },
      { path: 'satisfaction', element: <SatisfactionReportList /> },
      { path: 'satisfaction/:id', element: <SatisfactionReportPage /> },
      { path: '*', element: <NotFound /> },
    ],
  },
];
