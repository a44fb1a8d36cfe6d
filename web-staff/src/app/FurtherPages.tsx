import { NotFound } from '@yjs/web-kit';
import { lazy } from 'react';
import { type RouteObject, useRoutes } from 'react-router';
import { RuleBodyEditors } from '../platform/rules/rule-bodies.ts';
import { RulePreviews } from '../platform/rules/rule-previews.ts';
import { recordPages } from '../records/pages.tsx';

const LibraryDifferences = lazy(() => import('../domains/cases/LibraryDifferences.tsx'));
const CodeListEditor = lazy(() => import('../platform/code-lists/CodeListEditor.tsx'));
const CodeListPreview = lazy(() => import('../platform/code-lists/CodeListPreview.tsx'));
const MappingEditor = lazy(() => import('../domains/cases/library-mapping/MappingEditor.tsx'));
const MappingPreview = lazy(() => import('../domains/cases/library-mapping/MappingPreview.tsx'));
const CriteriaPreview = lazy(() => import('../domains/training/reviews/CriteriaPreview.tsx'));
const GuidePreview = lazy(() => import('../domains/intake/GuidePreview.tsx'));
const Handovers = lazy(() => import('../domains/cases/handovers/Handovers.tsx'));
const FeedbackList = lazy(() => import('../domains/cases/feedback/FeedbackList.tsx'));
const FeedbackPage = lazy(() => import('../domains/cases/feedback/FeedbackPage.tsx'));
const FeedbackContracts = lazy(() => import('../domains/cases/feedback/FeedbackContracts.tsx'));
const DepartmentLinks = lazy(() => import('../domains/cases/feedback/DepartmentLinks.tsx'));
const DepartmentEntry = lazy(() => import('../domains/cases/feedback/DepartmentEntry.tsx'));
const DuplicateList = lazy(() => import('../domains/cases/duplicates/DuplicateList.tsx'));
const DuplicatePage = lazy(() => import('../domains/cases/duplicates/DuplicatePage.tsx'));
const EvaluationList = lazy(() => import('../domains/reviews/EvaluationList.tsx'));
const EvaluationPage = lazy(() => import('../domains/reviews/EvaluationPage.tsx'));
const HotlineFigures = lazy(() => import('../domains/reviews/hotline/HotlineFigures.tsx'));
const HotlineList = lazy(() => import('../domains/reviews/hotline/HotlineList.tsx'));
const HotlinePage = lazy(() => import('../domains/reviews/hotline/HotlinePage.tsx'));
const NegativeList = lazy(() => import('../domains/reviews/NegativeList.tsx'));
const NegativePage = lazy(() => import('../domains/reviews/NegativePage.tsx'));
const ReceptionList = lazy(() => import('../domains/reviews/receptions/ReceptionList.tsx'));
const ReviewStatistics = lazy(() => import('../domains/reviews/ReviewStatistics.tsx'));
const HistoricPage = lazy(() => import('../domains/cases/historic/HistoricPage.tsx'));
const HistoricRunPage = lazy(() => import('../domains/cases/historic/HistoricRunPage.tsx'));
const WithdrawalList = lazy(() => import('../domains/cases/duplicates/WithdrawalList.tsx'));
const LinkList = lazy(() => import('../domains/cases/duplicates/LinkList.tsx'));
const OfflineMatters = lazy(() => import('../domains/cases/offline/OfflineMatters.tsx'));
const PlanList = lazy(() => import('../domains/cases/offline/PlanList.tsx'));
const InterventionList = lazy(() => import('../domains/cases/offline/InterventionList.tsx'));
const HistoryPage = lazy(() => import('../domains/cases/history/HistoryPage.tsx'));
const ForcedFinishRecord = lazy(() => import('../domains/cases/forced-finish/ForcedFinishRecord.tsx'));
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
const ApplicationList = lazy(() => import('../domains/training/applications/ApplicationList.tsx'));
const ApplicationPage = lazy(() => import('../domains/training/applications/ApplicationPage.tsx'));
const ChangeList = lazy(() => import('../domains/training/changes/ChangeList.tsx'));
const ChangePage = lazy(() => import('../domains/training/changes/ChangePage.tsx'));
const InstitutionList = lazy(() => import('../domains/training/institutions/InstitutionList.tsx'));
const InstitutionPage = lazy(() => import('../domains/training/institutions/InstitutionPage.tsx'));
const EnrolmentCharts = lazy(() => import('../domains/training/enrolments/EnrolmentCharts.tsx'));
const EnrolmentList = lazy(() => import('../domains/training/enrolments/EnrolmentList.tsx'));
const EnrolmentPage = lazy(() => import('../domains/training/enrolments/EnrolmentPage.tsx'));
const CompletionList = lazy(() => import('../domains/training/completions/CompletionList.tsx'));
const CompletionPage = lazy(() => import('../domains/training/completions/CompletionPage.tsx'));
const SubsidySheetList = lazy(() => import('../domains/training/subsidies/SheetList.tsx'));
const SubsidySheetPage = lazy(() => import('../domains/training/subsidies/SheetPage.tsx'));
const SubsidyPaymentList = lazy(() => import('../domains/training/subsidies/PaymentList.tsx'));
const SubsidyLedgerList = lazy(() => import('../domains/training/subsidies/LedgerList.tsx'));
const SubsidyLedgerPage = lazy(() => import('../domains/training/subsidies/LedgerPage.tsx'));
const PaymentBatchList = lazy(() => import('../platform/payments/BatchList.tsx'));
const PaymentBatchPage = lazy(() => import('../platform/payments/BatchPage.tsx'));
const MedicalCycleList = lazy(() => import('../domains/cadres/medical/CycleList.tsx'));
const MedicalCyclePage = lazy(() => import('../domains/cadres/medical/CyclePage.tsx'));
const MedicalRosterList = lazy(() => import('../domains/cadres/medical/RosterList.tsx'));
const MedicalRosterPage = lazy(() => import('../domains/cadres/medical/RosterPage.tsx'));
const MedicalDistrictList = lazy(() => import('../domains/cadres/medical/DistrictList.tsx'));
const MedicalDistrictPage = lazy(() => import('../domains/cadres/medical/DistrictPage.tsx'));
const MedicalStreetList = lazy(() => import('../domains/cadres/medical/StreetList.tsx'));
const MedicalStreetPage = lazy(() => import('../domains/cadres/medical/StreetPage.tsx'));
const KeyList = lazy(() => import('../platform/keys/KeyList.tsx'));
const KeyPage = lazy(() => import('../platform/keys/KeyPage.tsx'));
const FactorRequestList = lazy(() => import('../platform/factors/FactorRequestList.tsx'));
const FactorRequestPage = lazy(() => import('../platform/factors/FactorRequestPage.tsx'));
const KeyRequestList = lazy(() => import('../platform/keys/RequestList.tsx'));
const KeyRequestPage = lazy(() => import('../platform/keys/RequestPage.tsx'));
const SelfTestPage = lazy(() => import('../platform/keys/SelfTestPage.tsx'));
const PaymentFigures = lazy(() => import('../platform/payments/PaymentFigures.tsx'));
const ReconciliationList = lazy(() => import('../platform/payments/ReconciliationList.tsx'));
const ReconciliationPage = lazy(() => import('../platform/payments/ReconciliationPage.tsx'));
const VoucherList = lazy(() => import('../platform/payments/VoucherList.tsx'));
const SpotSlotList = lazy(() => import('../domains/training/spot-checks/SlotList.tsx'));
const SpotSlotPage = lazy(() => import('../domains/training/spot-checks/SlotPage.tsx'));
const SpotCheckList = lazy(() => import('../domains/training/spot-checks/SpotCheckList.tsx'));
const SpotCheckPage = lazy(() => import('../domains/training/spot-checks/SpotCheckPage.tsx'));
const SpotCheckForm = lazy(() => import('../domains/training/spot-checks/SpotCheckForm.tsx'));
const ClassList = lazy(() => import('../domains/training/classes/ClassList.tsx'));
const ClassPage = lazy(() => import('../domains/training/classes/ClassPage.tsx'));
const AttendanceRanking = lazy(() => import('../domains/training/classes/AttendanceRanking.tsx'));
const AttendancePage = lazy(() => import('../domains/training/classes/AttendancePage.tsx'));
const CorrectionList = lazy(() => import('../domains/training/classes/CorrectionList.tsx'));
const CorrectionPage = lazy(() => import('../domains/training/classes/CorrectionPage.tsx'));
const ExitList = lazy(() => import('../domains/training/exits/ExitList.tsx'));
const ExitPage = lazy(() => import('../domains/training/exits/ExitPage.tsx'));
const InterceptionList = lazy(() => import('../domains/training/enrolments/InterceptionList.tsx'));
const OptionsPage = lazy(() => import('../domains/reviews/options/OptionsPage.tsx'));
const PadsPage = lazy(() => import('../domains/reviews/pads/PadsPage.tsx'));
const RoundList = lazy(() => import('../domains/training/rounds/RoundList.tsx'));
const RoundPage = lazy(() => import('../domains/training/rounds/RoundPage.tsx'));
const RunGantt = lazy(() => import('../domains/training/runs/RunGantt.tsx'));
const SpotCalendar = lazy(() => import('../domains/training/spot-checks/SpotCalendar.tsx'));
const RunBoard = lazy(() => import('../domains/training/runs/RunBoard.tsx'));
const RunChangeList = lazy(() => import('../domains/training/runs/RunChangeList.tsx'));
const RunChangePage = lazy(() => import('../domains/training/runs/RunChangePage.tsx'));
const RunContractList = lazy(() => import('../domains/training/runs/ContractList.tsx'));
const RunContractPage = lazy(() => import('../domains/training/runs/ContractPage.tsx'));
const RunList = lazy(() => import('../domains/training/runs/RunList.tsx'));
const RunPage = lazy(() => import('../domains/training/runs/RunPage.tsx'));
const SyncPage = lazy(() => import('../domains/training/identity-sync/SyncPage.tsx'));
const ReviewBatchEditor = lazy(() => import('../domains/training/reviews/ReviewBatchEditor.tsx'));
const ReviewBatchList = lazy(() => import('../domains/training/reviews/ReviewBatchList.tsx'));
const ReviewBatchPage = lazy(() => import('../domains/training/reviews/ReviewBatchPage.tsx'));
const ExpertEditor = lazy(() => import('../domains/training/experts/ExpertEditor.tsx'));
const ExpertList = lazy(() => import('../domains/training/experts/ExpertList.tsx'));
const ExpertPage = lazy(() => import('../domains/training/experts/ExpertPage.tsx'));
const PublicityList = lazy(() => import('../domains/training/publicity/PublicityList.tsx'));
const TrainingFigures = lazy(() => import('../domains/training/figures/FiguresPage.tsx'));
const ProposalList = lazy(() => import('../domains/training/proposals/ProposalList.tsx'));
const ProposalPage = lazy(() => import('../domains/training/proposals/ProposalPage.tsx'));
const InspectionChecklistPage = lazy(() => import('../domains/training/inspections/ChecklistPage.tsx'));
const InspectionCycleEditor = lazy(() => import('../domains/training/inspections/CycleEditor.tsx'));
const InspectionCycleList = lazy(() => import('../domains/training/inspections/CycleList.tsx'));
const InspectionCyclePage = lazy(() => import('../domains/training/inspections/CyclePage.tsx'));
const InspectionList = lazy(() => import('../domains/training/inspections/InspectionList.tsx'));
const InspectionPage = lazy(() => import('../domains/training/inspections/InspectionPage.tsx'));
const ProjectList = lazy(() => import('../domains/training/projects/ProjectList.tsx'));
const ProjectPage = lazy(() => import('../domains/training/projects/ProjectPage.tsx'));
const SurveyEditor = lazy(() => import('../domains/training/surveys/SurveyEditor.tsx'));
const ReconcilePage = lazy(() => import('../domains/training/payouts/ReconcilePage.tsx'));
const CryptoColumnList = lazy(() => import('../domains/cryptography/migration/ColumnList.tsx'));
const CryptoJobList = lazy(() => import('../domains/cryptography/migration/JobList.tsx'));
const CryptoMigrationList = lazy(() => import('../domains/cryptography/migration/MigrationList.tsx'));
const CryptoMigrationPage = lazy(() => import('../domains/cryptography/migration/MigrationPage.tsx'));
const CryptoOddValueList = lazy(() => import('../domains/cryptography/migration/OddValueList.tsx'));
const RetiredCadreList = lazy(() => import('../domains/recuperation/CadreList.tsx'));
const RetiredCadrePage = lazy(() => import('../domains/recuperation/CadrePage.tsx'));
const CadreHonourList = lazy(() => import('../domains/recuperation/HonourList.tsx'));
const CadreHistoryList = lazy(() => import('../domains/recuperation/HistoryList.tsx'));
const ReductionRunList = lazy(() => import('../domains/bereavement/RunList.tsx'));
const RecupChangeList = lazy(() => import('../domains/recuperation/ChangeList.tsx'));
const RecupChangePage = lazy(() => import('../domains/recuperation/ChangePage.tsx'));
const RecupNominationList = lazy(() => import('../domains/recuperation/NominationList.tsx'));
const RecupNominationPage = lazy(() => import('../domains/recuperation/NominationPage.tsx'));
const RecupPlanEditor = lazy(() => import('../domains/recuperation/PlanEditor.tsx'));
const RecupPlanList = lazy(() => import('../domains/recuperation/PlanList.tsx'));
const RecupPlanPage = lazy(() => import('../domains/recuperation/PlanPage.tsx'));
const RecupSummaryList = lazy(() => import('../domains/recuperation/SummaryList.tsx'));
const RecupResultList = lazy(() => import('../domains/recuperation/ResultList.tsx'));
const RecupSubmissionList = lazy(() => import('../domains/recuperation/SubmissionList.tsx'));
const RecupSubmissionPage = lazy(() => import('../domains/recuperation/SubmissionPage.tsx'));
const RecupSummaryPage = lazy(() => import('../domains/recuperation/SummaryPage.tsx'));
const SubsidyEdit = lazy(() => import('../domains/aftercare/subsidy/SubsidyEdit.tsx'));
const SubsidyEntry = lazy(() => import('../domains/aftercare/subsidy/SubsidyEntry.tsx'));
const SubsidyList = lazy(() => import('../domains/aftercare/subsidy/SubsidyList.tsx'));
const SubsidyPage = lazy(() => import('../domains/aftercare/subsidy/SubsidyPage.tsx'));
const DeathMatchList = lazy(() => import('../domains/bereavement/MatchList.tsx'));
const DeathMatchPage = lazy(() => import('../domains/bereavement/MatchPage.tsx'));
const ReductionRequestList = lazy(() => import('../domains/bereavement/RequestList.tsx'));
const ReductionRequestPage = lazy(() => import('../domains/bereavement/RequestPage.tsx'));
const PayableList = lazy(() => import('../domains/bereavement/PayableList.tsx'));
const PayAdjustmentList = lazy(() => import('../domains/bereavement/AdjustmentList.tsx'));
const MinistryReportList = lazy(() => import('../domains/bereavement/ReportList.tsx'));
const FollowUpBoard = lazy(() => import('../domains/aftercare/follow-up/FollowUpBoard.tsx'));
const FollowUpPage = lazy(() => import('../domains/aftercare/follow-up/FollowUpPage.tsx'));
const FollowUpFigures = lazy(() => import('../domains/aftercare/follow-up/FollowUpFigures.tsx'));
const EmployerImport = lazy(() => import('../domains/aftercare/follow-up/EmployerImport.tsx'));
const TrainingNeeds = lazy(() => import('../domains/aftercare/follow-up/TrainingNeeds.tsx'));
const CryptoClientList = lazy(() => import('../domains/cryptography/ClientList.tsx'));
const CryptoClientPage = lazy(() => import('../domains/cryptography/ClientPage.tsx'));
const CryptoCallStatistics = lazy(() => import('../domains/cryptography/CallStatistics.tsx'));
const CadreList = lazy(() => import('../domains/cadres/register/CadreList.tsx'));
const CadrePage = lazy(() => import('../domains/cadres/register/CadrePage.tsx'));
const CadreApplicationList = lazy(() => import('../domains/cadres/applications/ApplicationList.tsx'));
const CadreApplicationPage = lazy(() => import('../domains/cadres/applications/ApplicationPage.tsx'));
const CadreImportList = lazy(() => import('../domains/cadres/applications/ImportList.tsx'));
const CadreImportPage = lazy(() => import('../domains/cadres/applications/ImportPage.tsx'));
const CadreDifferenceList = lazy(() => import('../domains/cadres/compare/DifferenceList.tsx'));
const CadreDifferencePage = lazy(() => import('../domains/cadres/compare/DifferencePage.tsx'));
const CadreComparisonList = lazy(() => import('../domains/cadres/compare/ComparisonList.tsx'));
const CadreComparisonPage = lazy(() => import('../domains/cadres/compare/ComparisonPage.tsx'));
const PensionBatchList = lazy(() => import('../domains/cadres/pension/BatchList.tsx'));
const PensionBatchPage = lazy(() => import('../domains/cadres/pension/BatchPage.tsx'));
const CadreTransferList = lazy(() => import('../domains/cadres/transfers/TransferList.tsx'));
const CadreTransferPage = lazy(() => import('../domains/cadres/transfers/TransferPage.tsx'));
const ReserveBatchList = lazy(() => import('../domains/aftercare/reserve/ReserveBatchList.tsx'));
const ReserveBatchPage = lazy(() => import('../domains/aftercare/reserve/ReserveBatchPage.tsx'));
const ReserveFigures = lazy(() => import('../domains/aftercare/reserve/ReserveFigures.tsx'));
const ReserveEditor = lazy(() => import('../domains/aftercare/reserve/ReserveEditor.tsx'));
const ReserveList = lazy(() => import('../domains/aftercare/reserve/ReserveList.tsx'));
const ReservePage = lazy(() => import('../domains/aftercare/reserve/ReservePage.tsx'));
const DocumentTemplateList = lazy(() => import('../platform/templates/TemplateList.tsx'));
const DocumentTemplatePage = lazy(() => import('../platform/templates/TemplatePage.tsx'));
const OffsiteList = lazy(() => import('../domains/training/offsite/OffsiteList.tsx'));
const OffsitePage = lazy(() => import('../domains/training/offsite/OffsitePage.tsx'));
const StandardList = lazy(() => import('../domains/training/standards/StandardList.tsx'));
const StandardPage = lazy(() => import('../domains/training/standards/StandardPage.tsx'));
const SurveyList = lazy(() => import('../domains/training/surveys/SurveyList.tsx'));
const SurveyPage = lazy(() => import('../domains/training/surveys/SurveyPage.tsx'));
const Screening = lazy(() => import('../domains/entitlement/Screening.tsx'));
const EntitlementStatistics = lazy(() => import('../domains/entitlement/EntitlementStatistics.tsx'));
const PersonFile = lazy(() => import('../domains/people/PersonFile.tsx'));
const ConfirmationList = lazy(() => import('../platform/confirmations/ConfirmationList.tsx'));
const SatisfactionTaskList = lazy(() => import('../domains/training/satisfaction/TaskList.tsx'));
const SatisfactionTaskPage = lazy(() => import('../domains/training/satisfaction/TaskPage.tsx'));
const SatisfactionReportList = lazy(() => import('../domains/training/satisfaction/ReportList.tsx'));
const SatisfactionReportPage = lazy(() => import('../domains/training/satisfaction/ReportPage.tsx'));
const SatisfactionRanking = lazy(() => import('../domains/training/satisfaction/RankingPage.tsx'));
const SatisfactionTemplateEditor = lazy(() => import('../domains/training/satisfaction/TemplateEditor.tsx'));
const SatisfactionTemplatePreview = lazy(() => import('../domains/training/satisfaction/TemplatePreview.tsx'));
const RuleList = lazy(() => import('../platform/rules/RuleList.tsx'));
const RulePage = lazy(() => import('../platform/rules/RulePage.tsx'));
const NewRule = lazy(() => import('../platform/rules/NewRule.tsx'));
const RuleVersionLink = lazy(() => import('../platform/rules/RuleVersionLink.tsx'));
const CollectionItems = lazy(() => import('../domains/cases/collection/CollectionItems.tsx'));
const ServicePlaces = lazy(() => import('../domains/intake/places/ServicePlaces.tsx'));
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
const RoleUpgrades = lazy(() => import('../platform/roles/RoleUpgrades.tsx'));
const PendingGrants = lazy(() => import('../platform/roles/PendingGrants.tsx'));
const JobList = lazy(() => import('../platform/jobs/JobList.tsx'));
const IntegrityPage = lazy(() => import('../platform/integrity/IntegrityPage.tsx'));
const CryptoAssessmentPage = lazy(() => import('../domains/cryptography/AssessmentPage.tsx'));
const WorkCalendar = lazy(() => import('../platform/calendar/WorkCalendar.tsx'));
const AuditList = lazy(() => import('../platform/audit/AuditList.tsx'));

/** What is not opened first thing in the morning. That there are so many of these pages costs the workbench and the cases nothing. */
const pages: RouteObject[] = [
  { path: 'cases/:id/history', element: <HistoryPage /> },
  { path: 'feedback', element: <FeedbackList /> },
  { path: 'crypto/clients', element: <CryptoClientList /> },
  { path: 'crypto/clients/:id', element: <CryptoClientPage /> },
  { path: 'crypto/calls', element: <CryptoCallStatistics /> },
  { path: 'feedback/:id', element: <FeedbackPage /> },
  { path: 'feedback-contracts', element: <FeedbackContracts /> },
  { path: 'department-links', element: <DepartmentLinks /> },
  { path: 'department', element: <DepartmentEntry /> },
  { path: 'duplicates', element: <DuplicateList /> },
  { path: 'duplicates/:id', element: <DuplicatePage /> },
  { path: 'withdrawals', element: <WithdrawalList /> },
  { path: 'identity-links', element: <LinkList /> },
  { path: 'forced-finish', element: <ForcedFinishPage /> },
  { path: 'forced-finish/:id', element: <ForcedFinishRecord /> },
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
  { path: 'evaluations', element: <EvaluationList /> },
  { path: 'reviews/negatives', element: <NegativeList /> },
  { path: 'reviews/negatives/:id', element: <NegativePage /> },
  { path: 'reviews/hotline', element: <HotlineList /> },
  { path: 'reviews/hotline/figures', element: <HotlineFigures /> },
  { path: 'reviews/hotline/:id', element: <HotlinePage /> },
  { path: 'reviews/statistics', element: <ReviewStatistics /> },
  { path: 'evaluations/:id', element: <EvaluationPage /> },
  { path: 'time-limits', element: <TimeLimits /> },
  { path: 'reviews/options', element: <OptionsPage /> },
  { path: 'reviews/pads', element: <PadsPage /> },
  { path: 'reviews/receptions', element: <ReceptionList /> },
  { path: 'entitlement', element: <EntitlementList /> },
  { path: 'entitlement/mismatches', element: <MismatchList /> },
  { path: 'entitlement/batches', element: <EntitlementBatchList /> },
  { path: 'entitlement/batches/:id', element: <EntitlementBatchPage /> },
  { path: 'entitlement/screening', element: <Screening /> },
  { path: 'entitlement/statistics', element: <EntitlementStatistics /> },
  { path: 'training/applications', element: <ApplicationList /> },
  { path: 'training/applications/:id', element: <ApplicationPage /> },
  { path: 'training/changes', element: <ChangeList /> },
  { path: 'training/changes/:id', element: <ChangePage /> },
  { path: 'training/institutions', element: <InstitutionList /> },
  { path: 'training/institutions/:id', element: <InstitutionPage /> },
  { path: 'training/enrolments', element: <EnrolmentList /> },
  { path: 'training/enrolments/statistics', element: <EnrolmentCharts /> },
  { path: 'training/enrolments/:id', element: <EnrolmentPage /> },
  { path: 'training/completions', element: <CompletionList /> },
  { path: 'training/completions/:id', element: <CompletionPage /> },
  { path: 'training/subsidy-sheets', element: <SubsidySheetList /> },
  { path: 'training/subsidy-sheets/:id', element: <SubsidySheetPage /> },
  { path: 'training/subsidy-payments', element: <SubsidyPaymentList /> },
  { path: 'training/subsidy-ledgers', element: <SubsidyLedgerList /> },
  { path: 'training/subsidy-ledgers/:id', element: <SubsidyLedgerPage /> },
  { path: 'payments/batches', element: <PaymentBatchList /> },
  { path: 'payments/batches/:id', element: <PaymentBatchPage /> },
  { path: 'keys', element: <KeyList /> },
  { path: 'keys/:id', element: <KeyPage /> },
  { path: 'key-requests', element: <KeyRequestList /> },
  { path: 'key-requests/:id', element: <KeyRequestPage /> },
  { path: 'factor-requests', element: <FactorRequestList /> },
  { path: 'factor-requests/:id', element: <FactorRequestPage /> },
  { path: 'crypto-self-test', element: <SelfTestPage /> },
  { path: 'payments/figures', element: <PaymentFigures /> },
  { path: 'payments/vouchers', element: <VoucherList /> },
  { path: 'payments/reconciliations', element: <ReconciliationList /> },
  { path: 'payments/reconciliations/:id', element: <ReconciliationPage /> },
  { path: 'medical/cycles', element: <MedicalCycleList /> },
  { path: 'medical/cycles/:id', element: <MedicalCyclePage /> },
  { path: 'medical/rosters', element: <MedicalRosterList /> },
  { path: 'medical/rosters/:id', element: <MedicalRosterPage /> },
  { path: 'medical/districts', element: <MedicalDistrictList /> },
  { path: 'medical/districts/:id', element: <MedicalDistrictPage /> },
  { path: 'medical/streets', element: <MedicalStreetList /> },
  { path: 'medical/streets/:id', element: <MedicalStreetPage /> },
  { path: 'training/spot-plans', element: <SpotSlotList /> },
  { path: 'training/spot-plans/calendar', element: <SpotCalendar /> },
  { path: 'training/spot-plans/:id', element: <SpotSlotPage /> },
  { path: 'training/spot-checks', element: <SpotCheckList /> },
  { path: 'training/spot-checks/new', element: <SpotCheckForm /> },
  { path: 'training/spot-checks/:id', element: <SpotCheckPage /> },
  { path: 'training/classes', element: <ClassList /> },
  { path: 'training/classes/:id', element: <ClassPage /> },
  { path: 'training/attendance', element: <AttendanceRanking /> },
  { path: 'training/attendance/:id', element: <AttendancePage /> },
  { path: 'training/corrections', element: <CorrectionList /> },
  { path: 'training/corrections/:id', element: <CorrectionPage /> },
  { path: 'training/exits', element: <ExitList /> },
  { path: 'training/exits/:id', element: <ExitPage /> },
  { path: 'training/identity-sync', element: <SyncPage /> },
  { path: 'training/interceptions', element: <InterceptionList /> },
  { path: 'training/rounds', element: <RoundList /> },
  { path: 'training/rounds/:id', element: <RoundPage /> },
  { path: 'training/runs', element: <RunList /> },
  { path: 'training/runs/board', element: <RunBoard /> },
  { path: 'training/runs/gantt', element: <RunGantt /> },
  { path: 'training/runs/:id', element: <RunPage /> },
  { path: 'training/contracts', element: <RunContractList /> },
  { path: 'training/contracts/:id', element: <RunContractPage /> },
  { path: 'training/run-changes', element: <RunChangeList /> },
  { path: 'training/run-changes/:id', element: <RunChangePage /> },
  { path: 'training/reviews', element: <ReviewBatchList /> },
  { path: 'training/reviews/new', element: <ReviewBatchEditor /> },
  { path: 'training/reviews/:id', element: <ReviewBatchPage /> },
  { path: 'training/reviews/:id/edit', element: <ReviewBatchEditor /> },
  { path: 'training/experts', element: <ExpertList /> },
  { path: 'training/experts/new', element: <ExpertEditor /> },
  { path: 'training/experts/:id', element: <ExpertPage /> },
  { path: 'training/experts/:id/edit', element: <ExpertEditor /> },
  { path: 'training/publicity', element: <PublicityList /> },
  { path: 'training/figures', element: <TrainingFigures /> },
  { path: 'training/proposals', element: <ProposalList /> },
  { path: 'training/proposals/:id', element: <ProposalPage /> },
  { path: 'training/projects', element: <ProjectList /> },
  { path: 'training/projects/:id', element: <ProjectPage /> },
  { path: 'training/inspections', element: <InspectionList /> },
  { path: 'training/inspections/:id', element: <InspectionPage /> },
  { path: 'training/inspection-cycles', element: <InspectionCycleList /> },
  { path: 'training/inspection-cycles/new', element: <InspectionCycleEditor /> },
  { path: 'training/inspection-cycles/:id', element: <InspectionCyclePage /> },
  { path: 'training/inspection-cycles/:id/edit', element: <InspectionCycleEditor /> },
  { path: 'training/inspection-checklists', element: <InspectionChecklistPage /> },
  { path: 'training/satisfaction', element: <SatisfactionTaskList /> },
  { path: 'training/satisfaction/:id', element: <SatisfactionTaskPage /> },
  { path: 'training/satisfaction-reports', element: <SatisfactionReportList /> },
  { path: 'training/satisfaction-reports/:id', element: <SatisfactionReportPage /> },
  { path: 'training/satisfaction-ranking', element: <SatisfactionRanking /> },
  { path: 'training/fund-reconciliation', element: <ReconcilePage /> },
  { path: 'aftercare/subsidies', element: <SubsidyList /> },
  { path: 'aftercare/subsidies/new', element: <SubsidyEntry /> },
  { path: 'aftercare/subsidies/:id', element: <SubsidyPage /> },
  { path: 'aftercare/subsidies/:id/edit', element: <SubsidyEdit /> },
  { path: 'reduction/matches', element: <DeathMatchList /> },
  { path: 'reduction/matches/:id', element: <DeathMatchPage /> },
  { path: 'reduction/requests', element: <ReductionRequestList /> },
  { path: 'reduction/requests/:id', element: <ReductionRequestPage /> },
  { path: 'reduction/payable', element: <PayableList /> },
  { path: 'reduction/adjustments', element: <PayAdjustmentList /> },
  { path: 'reduction/reports', element: <MinistryReportList /> },
  { path: 'crypto/columns', element: <CryptoColumnList /> },
  { path: 'crypto/jobs', element: <CryptoJobList /> },
  { path: 'crypto/migrations', element: <CryptoMigrationList /> },
  { path: 'crypto/migrations/:id', element: <CryptoMigrationPage /> },
  { path: 'crypto/odd-values', element: <CryptoOddValueList /> },
  { path: 'reduction/runs', element: <ReductionRunList /> },
  { path: 'recuperation/cadres', element: <RetiredCadreList /> },
  { path: 'recuperation/cadres/:id', element: <RetiredCadrePage /> },
  { path: 'recuperation/honours', element: <CadreHonourList /> },
  { path: 'recuperation/history', element: <CadreHistoryList /> },
  { path: 'recuperation/plans', element: <RecupPlanList /> },
  { path: 'recuperation/plans/new', element: <RecupPlanEditor /> },
  { path: 'recuperation/plans/:id', element: <RecupPlanPage /> },
  { path: 'recuperation/plans/:id/edit', element: <RecupPlanEditor /> },
  { path: 'recuperation/results', element: <RecupResultList /> },
  { path: 'recuperation/submissions', element: <RecupSubmissionList /> },
  { path: 'recuperation/submissions/:id', element: <RecupSubmissionPage /> },
  { path: 'recuperation/summaries', element: <RecupSummaryList /> },
  { path: 'recuperation/summaries/:id', element: <RecupSummaryPage /> },
  { path: 'recuperation/nominations', element: <RecupNominationList /> },
  { path: 'recuperation/nominations/:id', element: <RecupNominationPage /> },
  { path: 'recuperation/changes', element: <RecupChangeList /> },
  { path: 'recuperation/changes/:id', element: <RecupChangePage /> },
  { path: 'follow-ups', element: <FollowUpBoard /> },
  { path: 'follow-ups/:id', element: <FollowUpPage /> },
  { path: 'follow-up-figures', element: <FollowUpFigures /> },
  { path: 'follow-up-training-needs', element: <TrainingNeeds /> },
  { path: 'follow-up-import', element: <EmployerImport /> },
  { path: 'aftercare/reserve', element: <ReserveList /> },
  { path: 'aftercare/reserve/new', element: <ReserveEditor /> },
  { path: 'aftercare/reserve/:id', element: <ReservePage /> },
  { path: 'aftercare/reserve/:id/edit', element: <ReserveEditor /> },
  { path: 'aftercare/reserve-figures', element: <ReserveFigures /> },
  { path: 'aftercare/reserve-batches', element: <ReserveBatchList /> },
  { path: 'aftercare/reserve-batches/:id', element: <ReserveBatchPage /> },
  { path: 'cadres', element: <CadreList /> },
  { path: 'cadres/:id', element: <CadrePage /> },
  { path: 'cadre-applications', element: <CadreApplicationList /> },
  { path: 'cadre-applications/:id', element: <CadreApplicationPage /> },
  { path: 'cadre-imports', element: <CadreImportList /> },
  { path: 'cadre-imports/:id', element: <CadreImportPage /> },
  { path: 'cadre-differences', element: <CadreDifferenceList /> },
  { path: 'cadre-differences/:id', element: <CadreDifferencePage /> },
  { path: 'cadre-comparisons', element: <CadreComparisonList /> },
  { path: 'cadre-comparisons/:id', element: <CadreComparisonPage /> },
  { path: 'pension-batches', element: <PensionBatchList /> },
  { path: 'pension-batches/:id', element: <PensionBatchPage /> },
  { path: 'cadre-transfers', element: <CadreTransferList /> },
  { path: 'cadre-transfers/:id', element: <CadreTransferPage /> },
  { path: 'document-templates', element: <DocumentTemplateList /> },
  { path: 'document-templates/:id', element: <DocumentTemplatePage /> },
  { path: 'training/offsite', element: <OffsiteList /> },
  { path: 'training/offsite/:id', element: <OffsitePage /> },
  { path: 'training/standards', element: <StandardList /> },
  { path: 'training/standards/:id', element: <StandardPage /> },
  { path: 'training/surveys', element: <SurveyList /> },
  { path: 'training/surveys/new', element: <SurveyEditor /> },
  { path: 'training/surveys/:id', element: <SurveyPage /> },
  { path: 'training/surveys/:id/edit', element: <SurveyEditor /> },
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
  { path: 'collection-items', element: <CollectionItems /> },
  { path: 'handovers', element: <Handovers /> },
  { path: 'service-places', element: <ServicePlaces /> },
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
  { path: 'roles/upgrades', element: <RoleUpgrades /> },
  { path: 'roles/:id', element: <RoleEditor /> },
  { path: 'integrity', element: <IntegrityPage /> },
  { path: 'crypto/assessment', element: <CryptoAssessmentPage /> },
  { path: 'jobs', element: <JobList /> },
  { path: 'audit', element: <AuditList /> },
  ...recordPages,
  { path: '*', element: <NotFound /> },
];

/** What versions of these kinds look like to those whom they are for. */
const previews = {
  'application-guide': GuidePreview,
  'review-criteria': CriteriaPreview,
  dictionary: CodeListPreview,
  'library-mapping': MappingPreview,
  'satisfaction-template': SatisfactionTemplatePreview,
};
const bodyEditors = {
  dictionary: CodeListEditor,
  'library-mapping': MappingEditor,
  'satisfaction-template': SatisfactionTemplateEditor,
};

/** Every page but the workbench and the cases, each loaded when it is opened. */
export default function FurtherPages() {
  return (
    <RulePreviews value={previews}>
      <RuleBodyEditors value={bodyEditors}>{useRoutes(pages)}</RuleBodyEditors>
    </RulePreviews>
  );
}
