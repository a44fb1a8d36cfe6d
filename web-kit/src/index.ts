/** What the clients share. A client imports from here only; heavy parts load themselves on demand. */
export { type ConnectionStatus, reconnected, useConnectionStatus } from './client/connection.ts';
export { type ClientOptions, createClient } from './client/create-client.ts';
export { ErrorNotice, type ErrorNoticeProps } from './client/ErrorNotice.tsx';
export { type ErrorView, presentError } from './client/error-view.ts';
export { QueryGate } from './client/QueryGate.tsx';
export { newRequestId, useRequestId } from './client/request-id.ts';
export type { FormDesign } from './designer/designer.types.ts';
export { FormDesigner } from './designer/FormDesigner.tsx';
export { ActButtons, type ActButtonsProps } from './flow/ActButtons.tsx';
export { ActDialog, type ActRow, type RecordActs } from './flow/ActDialog.tsx';
export { BatchResult, type BatchResultProps, type BatchRow } from './flow/BatchResult.tsx';
export { ConditionList, type StepCondition } from './flow/ConditionList.tsx';
export { Consequences, type ConsequencesProps } from './flow/Consequences.tsx';
export { commonActions } from './flow/common-actions.ts';
export { DecisionDialog, type DecisionDialogProps } from './flow/DecisionDialog.tsx';
export type { DecisionInput, DecisionRow, MaterialChoice, RowReason } from './flow/decision.types.ts';
export { FlowPath, type FlowPathProps } from './flow/FlowPath.tsx';
export { failedRowsFile } from './flow/failed-rows.ts';
export type {
  ActInputKind,
  ActTone,
  AttachmentData,
  FlowActionData,
  FlowEventData,
  FlowPanelData,
  FlowStepData,
  RemainingData,
  RowResult,
  TimeLevel,
} from './flow/flow.types.ts';
export { HistoryList, type HistoryListProps } from './flow/HistoryList.tsx';
export { LevelTag, type LevelTagProps, type WarningLevel } from './flow/LevelTag.tsx';
export { MarkTag, type MarkTagProps } from './flow/MarkTag.tsx';
export { MarkTags, type RecordMark } from './flow/MarkTags.tsx';
export { Outcomes } from './flow/Outcomes.tsx';
export { RecordActDialog } from './flow/RecordActDialog.tsx';
export { RemainingChip, type RemainingChipProps } from './flow/RemainingChip.tsx';
export { reasonLength, reasonTextRules } from './flow/reason-rules.ts';
export { refusalOf } from './flow/refusal.ts';
export { StateTag, type StateTagProps, type StateTone } from './flow/StateTag.tsx';
export { type Reason, useReasons } from './flow/useReasons.ts';
export { ConsentItems } from './form/ConsentItems.tsx';
export { DatePicker, momentField } from './form/DatePicker.tsx';
export { FormDialog, type FormDialogProps } from './form/FormDialog.tsx';
export type { FormData, SchemaFormProps } from './form/form-types.ts';
export { type IdNumberReading, type IdNumberResult, normaliseIdNumber, readIdNumber } from './form/id-number.ts';
export { MaskedValue, type MaskedValueProps } from './form/MaskedValue.tsx';
export { NationRegion } from './form/NationRegion.tsx';
export { PersonItems } from './form/PersonItems.tsx';
export { type Problem, ProblemSummary, type ProblemSummaryProps } from './form/ProblemSummary.tsx';
export { QuestionField, type ScalePoint } from './form/question/QuestionField.tsx';
export type { Question, QuestionKind } from './form/question/question.types.ts';
export { ReasonItem } from './form/ReasonItem.tsx';
export { RegionCascade, type RegionCascadeProps } from './form/RegionCascade.tsx';
export { RevealDialog, type RevealDialogProps } from './form/RevealDialog.tsx';
export { SchemaForm } from './form/SchemaForm.tsx';
export { fieldErrors } from './form/server-errors.ts';
export { useCodeList } from './form/useCodeList.ts';
export { useFormProblems } from './form/useFormProblems.ts';
export { type RecordChange, type RecordChangesOptions, useRecordChanges } from './live/useRecordChanges.ts';
export { NotificationBell, type NotificationBellProps } from './notify/NotificationBell.tsx';
export { type NotificationData, type Notifications, useNotifications } from './notify/useNotifications.ts';
export { type ActWords, type AdvancedTypes, actsOf } from './record/acts.tsx';
export type {
  ActedRecord,
  ActedTypes,
  ClientRecord,
  ListedRecord,
  ListedTypes,
  RecordFilter,
  RecordTypes,
  Tones,
} from './record/client-record.types.ts';
export { type Facts, type FurtherFact, RecordFacts } from './record/RecordFacts.tsx';
export { RecordFormFields } from './record/RecordFormFields.tsx';
export { type RecordFrame, type RecordPageProps, RecordView } from './record/RecordView.tsx';
export { type Cells, recordColumns } from './record/record-columns.tsx';
export { type PlaceChoices, recordFilters } from './record/record-filters.ts';
export type { RecordForm, RecordFormField } from './record/record-form.types.ts';
export { type RecordListPageProps, useDeclaredList } from './record/useDeclaredList.ts';
export { useDeclaredRecord } from './record/useDeclaredRecord.ts';
export { ConditionBuilder, type ConditionBuilderProps } from './rules/ConditionBuilder.tsx';
export type { Condition, ConditionField } from './rules/condition.types.ts';
export { conditionSentence } from './rules/condition-sentence.ts';
export { type GroupNode, toCondition, toTree } from './rules/condition-tree.ts';
export { type Audience, audienceOf, livesInPortal } from './session/audience.ts';
export { IdleGuard, type IdleGuardProps } from './session/IdleGuard.tsx';
export { encryptPassword } from './session/password-crypto.ts';
export { passwordProblem } from './session/password-rules.ts';
export { RequireSession, type RequireSessionProps } from './session/RequireSession.tsx';
export type { MenuData, SessionData } from './session/session.types.ts';
export { SessionContext, type SessionContextValue } from './session/session-context.ts';
export { usePermission, useSession } from './session/useSession.ts';
export { SheetCheck } from './sheet/SheetCheck.tsx';
export { SheetImportButton, type SheetImportButtonProps } from './sheet/SheetImportButton.tsx';
export { type SheetOutcome, saveFaults } from './sheet/send-sheet.ts';
export { useSheetImport } from './sheet/useSheetImport.ts';
export { AppShell, type AppShellProps } from './shell/AppShell.tsx';
export { ErrorBoundary, type ErrorBoundaryProps } from './shell/ErrorBoundary.tsx';
export { HelpLines } from './shell/HelpLines.tsx';
export { PageHeader, type PageHeaderProps } from './shell/PageHeader.tsx';
export { Forbidden, NotFound } from './shell/StatusPages.tsx';
export { useIdleLoad } from './shell/useIdleLoad.ts';
export { type Shortcut, useShortcut } from './shell/useShortcut.ts';
export { useTopOfPage } from './shell/useTopOfPage.ts';
export { type AmountLine, AmountLines } from './table/AmountLines.tsx';
export { DataTable } from './table/DataTable.tsx';
export type {
  DataColumn,
  DataRow,
  DataTableProps,
  EmptyText,
  TablePaging,
  TableSelection,
  TableSort,
  WholeSelection,
} from './table/data-table.types.ts';
export { FilterBar, type FilterBarProps } from './table/FilterBar.tsx';
export type { FilterField, FilterOption, FilterValue, FilterValues } from './table/filter.types.ts';
export type { HeldRow } from './table/held-rows.ts';
export { ListExtras } from './table/ListExtras.tsx';
export { ListTable } from './table/ListTable.tsx';
export { ListWithPreview, PreviewDrawer, type PreviewDrawerProps } from './table/PreviewDrawer.tsx';
export { type QueueTab, QueueTabs, type QueueTabsProps } from './table/QueueTabs.tsx';
export {
  type AskedAct,
  type FlowRow,
  type ListRow,
  RecordList,
  type RecordListActs,
  type RecordListProps,
} from './table/RecordList.tsx';
export { SavedViews, type SavedViewsProps } from './table/SavedViews.tsx';
export { ScrollFrame } from './table/ScrollFrame.tsx';
export { urlCodes } from './table/url-codes.ts';
export {
  readUrl,
  type UrlCodec,
  type UrlValues,
  urlChoice,
  urlChoices,
  urlDay,
  urlFlag,
  urlSort,
  urlText,
  writeUrl,
} from './table/url-state.ts';
export { type ColumnSort, useColumnSort } from './table/useColumnSort.ts';
export { useDelayed } from './table/useDelayed.ts';
export { type HeldRows, useHeldRows } from './table/useHeldRows.ts';
export { type KeysetPage, type KeysetVariables, type PageInfoData, useKeysetPage } from './table/useKeysetPage.ts';
export { type LiveListOptions, useLiveList } from './table/useLiveList.ts';
export { usePreviewParam } from './table/usePreviewParam.ts';
export { type PageVariables, useQueriedList } from './table/useQueriedList.ts';
export { type ConnectionData, type RecordListState, useRecordList } from './table/useRecordList.ts';
export { useUrlState } from './table/useUrlState.ts';
export { wordKeys, wordOptions } from './table/word-options.ts';
export { Countdown, type CountdownProps } from './text/Countdown.tsx';
export { DownloadButton, type DownloadButtonProps } from './text/DownloadButton.tsx';
export { downloadText } from './text/download.ts';
export { downloadFile } from './text/download-file.ts';
export {
  formatAgo,
  formatCount,
  formatDateTime,
  formatDay,
  formatDeadline,
  formatInstant,
  formatMinutes,
  formatSize,
  formatWindowDays,
  today,
} from './text/format.ts';
export { formatMoney } from './text/money.ts';
export { now, setNow } from './text/now.ts';
export { type Picked, pickedNow, pickedToday, toInstant, toLocal, toPicked } from './text/picked.ts';
export { readStored, writeStored } from './text/storage.ts';
export { KitProvider, type KitProviderProps } from './theme/KitProvider.tsx';
export { theme } from './theme/theme.ts';
export { AttachmentLink, type AttachmentLinkProps } from './upload/AttachmentLink.tsx';
export { AttachmentPreview, type AttachmentPreviewProps, type PreviewFile } from './upload/AttachmentPreview.tsx';
export {
  type FileRules,
  fileProblem,
  filmedRules,
  materialRules,
  rulesText,
  trainingRules,
} from './upload/file-rules.ts';
export { type MaterialSection, MaterialSections, type MaterialSectionsProps } from './upload/MaterialSections.tsx';
export { type StoredFile, sendFile, UploadFailure } from './upload/send-file.ts';
export { type FileCounts, type HeldFile, standingFiles, tooManyFiles } from './upload/too-many-files.ts';
export { UploadField, type UploadFieldProps } from './upload/UploadField.tsx';
export { Uploads, useUploads } from './upload/uploads.tsx';
