import { NotFound } from '@yjs/web-kit';
import { lazy } from 'react';
import { type RouteObject, useRoutes } from 'react-router';

const LibraryDifferences = lazy(() => import('../domains/cases/LibraryDifferences.tsx'));
const FeedbackList = lazy(() => import('../domains/cases/feedback/FeedbackList.tsx'));
const FeedbackPage = lazy(() => import('../domains/cases/feedback/FeedbackPage.tsx'));
const FeedbackContracts = lazy(() => import('../domains/cases/feedback/FeedbackContracts.tsx'));
const DepartmentLinks = lazy(() => import('../domains/cases/feedback/DepartmentLinks.tsx'));
const DepartmentEntry = lazy(() => import('../domains/cases/feedback/DepartmentEntry.tsx'));
const DuplicateList = lazy(() => import('../domains/cases/duplicates/DuplicateList.tsx'));
const DuplicatePage = lazy(() => import('../domains/cases/duplicates/DuplicatePage.tsx'));
const HistoricPage = lazy(() => import('../domains/cases/historic/HistoricPage.tsx'));
const HistoricRunPage = lazy(() => import('../domains/cases/historic/HistoricRunPage.tsx'));
const WithdrawalList = lazy(() => import('../domains/cases/duplicates/WithdrawalList.tsx'));
const LinkList = lazy(() => import('../domains/cases/duplicates/LinkList.tsx'));
const OfflineMatters = lazy(() => import('../domains/cases/offline/OfflineMatters.tsx'));
const PlanList = lazy(() => import('../domains/cases/offline/PlanList.tsx'));
const InterventionList = lazy(() => import('../domains/cases/offline/InterventionList.tsx'));
const HistoryPage = lazy(() => import('../domains/cases/history/HistoryPage.tsx'));
const ForcedFinishPage = lazy(() => import('../domains/cases/forced-finish/ForcedFinishPage.tsx'));
const ReopeningList = lazy(() => import('../domains/cases/reopen/ReopeningList.tsx'));
const ArchiveList = lazy(() => import('../domains/cases/archive/ArchiveList.tsx'));
const WarningBoard = lazy(() => import('../domains/cases/warnings/WarningBoard.tsx'));
const WarningReviews = lazy(() => import('../domains/cases/warnings/WarningReviews.tsx'));
const WarningPage = lazy(() => import('../domains/cases/warnings/WarningPage.tsx'));
const CaseStatisticsPage = lazy(() => import('../domains/cases/statistics/CaseStatisticsPage.tsx'));
const TimeLimits = lazy(() => import('../domains/cases/time-limits/TimeLimits.tsx'));
const EntitlementList = lazy(() => import('../domains/entitlement/EntitlementList.tsx'));
const MismatchList = lazy(() => import('../domains/entitlement/MismatchList.tsx'));
const EntitlementBatchList = lazy(() => import('../domains/entitlement/EntitlementBatchList.tsx'));
const EntitlementBatchPage = lazy(() => import('../domains/entitlement/EntitlementBatchPage.tsx'));
const Screening = lazy(() => import('../domains/entitlement/Screening.tsx'));
const EntitlementStatistics = lazy(() => import('../domains/entitlement/EntitlementStatistics.tsx'));
const PersonFile = lazy(() => import('../domains/people/PersonFile.tsx'));
const ConfirmationList = lazy(() => import('../platform/confirmations/ConfirmationList.tsx'));
const RuleList = lazy(() => import('../platform/rules/RuleList.tsx'));
const RulePage = lazy(() => import('../platform/rules/RulePage.tsx'));
const NewRule = lazy(() => import('../platform/rules/NewRule.tsx'));
const RuleVersionLink = lazy(() => import('../platform/rules/RuleVersionLink.tsx'));
const ParameterList = lazy(() => import('../platform/parameters/ParameterList.tsx'));
const NoticeCentre = lazy(() => import('../platform/notices/NoticeCentre.tsx'));
const TemplateList = lazy(() => import('../platform/notice-templates/TemplateList.tsx'));
const TemplatePage = lazy(() => import('../platform/notice-templates/TemplatePage.tsx'));
const PushLog = lazy(() => import('../platform/pushes/PushLog.tsx'));
const BatchList = lazy(() => import('../platform/batches/BatchList.tsx'));
const BatchPage = lazy(() => import('../platform/batches/BatchPage.tsx'));
const ExchangePages = lazy(() => import('../platform/exchange/ExchangePages.tsx'));
const MyExports = lazy(() => import('../platform/exports/MyExports.tsx'));
const UplinkPages = lazy(() => import('../platform/exchange/uplink/UplinkPages.tsx'));
const UserList = lazy(() => import('../platform/users/UserList.tsx'));
const OrgList = lazy(() => import('../platform/orgs/OrgList.tsx'));
const RoleList = lazy(() => import('../platform/roles/RoleList.tsx'));
const RoleEditor = lazy(() => import('../platform/roles/RoleEditor.tsx'));
const RoleComparison = lazy(() => import('../platform/roles/RoleComparison.tsx'));
const GrantHistory = lazy(() => import('../platform/roles/GrantHistory.tsx'));
const PendingGrants = lazy(() => import('../platform/roles/PendingGrants.tsx'));
const IntegrityPage = lazy(() => import('../platform/integrity/IntegrityPage.tsx'));
const WorkCalendar = lazy(() => import('../platform/calendar/WorkCalendar.tsx'));
const AuditList = lazy(() => import('../platform/audit/AuditList.tsx'));

/** What is not opened first thing in the morning. That there are so many of these pages costs the workbench and the cases nothing. */
const pages: RouteObject[] = [
  { path: 'cases/:id/history', element: <HistoryPage /> },
  { path: 'feedback', element: <FeedbackList /> },
  { path: 'feedback/:id', element: <FeedbackPage /> },
  { path: 'feedback-contracts', element: <FeedbackContracts /> },
  { path: 'department-links', element: <DepartmentLinks /> },
  { path: 'department', element: <DepartmentEntry /> },
  { path: 'duplicates', element: <DuplicateList /> },
  { path: 'duplicates/:id', element: <DuplicatePage /> },
  { path: 'withdrawals', element: <WithdrawalList /> },
  { path: 'identity-links', element: <LinkList /> },
  { path: 'forced-finish', element: <ForcedFinishPage /> },
  { path: 'reopenings', element: <ReopeningList /> },
  { path: 'archives', element: <ArchiveList /> },
  { path: 'historic', element: <HistoricPage /> },
  { path: 'historic/:id', element: <HistoricRunPage /> },
  { path: 'offline', element: <OfflineMatters /> },
  { path: 'offline/plans', element: <PlanList /> },
  { path: 'offline/interventions', element: <InterventionList /> },
  { path: 'warnings', element: <WarningBoard /> },
  { path: 'warnings/reviews', element: <WarningReviews /> },
  { path: 'warnings/:id', element: <WarningPage /> },
  { path: 'statistics', element: <CaseStatisticsPage /> },
  { path: 'time-limits', element: <TimeLimits /> },
  { path: 'entitlement', element: <EntitlementList /> },
  { path: 'entitlement/mismatches', element: <MismatchList /> },
  { path: 'entitlement/batches', element: <EntitlementBatchList /> },
  { path: 'entitlement/batches/:id', element: <EntitlementBatchPage /> },
  { path: 'entitlement/screening', element: <Screening /> },
  { path: 'entitlement/statistics', element: <EntitlementStatistics /> },
  { path: 'persons/:id', element: <PersonFile /> },
  { path: 'confirmations', element: <ConfirmationList /> },
  { path: 'rules/:kind', element: <RuleList /> },
  { path: 'rules/:kind/new', element: <NewRule /> },
  { path: 'rules/:kind/:id', element: <RulePage /> },
  { path: 'rule-versions/:id', element: <RuleVersionLink /> },
  { path: 'parameters', element: <ParameterList /> },
  { path: 'notifications', element: <NoticeCentre /> },
  { path: 'notice-templates', element: <TemplateList /> },
  { path: 'notice-templates/:code', element: <TemplatePage /> },
  { path: 'batches', element: <BatchList /> },
  { path: 'batches/:id', element: <BatchPage /> },
  { path: 'exports', element: <MyExports /> },
  { path: 'pushes', element: <PushLog /> },
  { path: 'library-differences', element: <LibraryDifferences /> },
  { path: 'calendar', element: <WorkCalendar /> },
  { path: 'exchange/*', element: <ExchangePages /> },
  { path: 'uplink/*', element: <UplinkPages /> },
  { path: 'users', element: <UserList /> },
  { path: 'orgs', element: <OrgList /> },
  { path: 'roles', element: <RoleList /> },
  { path: 'roles/new', element: <RoleEditor /> },
  { path: 'roles/compare', element: <RoleComparison /> },
  { path: 'roles/history', element: <GrantHistory /> },
  { path: 'roles/pending', element: <PendingGrants /> },
  { path: 'roles/:id', element: <RoleEditor /> },
  { path: 'integrity', element: <IntegrityPage /> },
  { path: 'audit', element: <AuditList /> },
  { path: '*', element: <NotFound /> },
];

/** Every page but the workbench and the cases, each loaded when it is opened. */
export default function FurtherPages() {
  return useRoutes(pages);
}
