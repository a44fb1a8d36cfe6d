/** The words the flow components speak: what `flow.fragments.graphql.ts` selects. */
export type {
  ActInputKind,
  ActOutcomeFragment as ActOutcomeData,
  ActTone,
  AttachmentFieldsFragment as AttachmentData,
  FlowActionFieldsFragment as FlowActionData,
  FlowEventFieldsFragment as FlowEventData,
  FlowPanelFieldsFragment as FlowPanelData,
  FlowStepFieldsFragment as FlowStepData,
  RemainingFieldsFragment as RemainingData,
  TimeLevel,
  WaitingActionFieldsFragment as WaitingActionData,
} from '../generated/graphql.ts';

/** Outcome of an act on one row. */
export type RowResult = 'OK' | 'SKIPPED' | 'FAILED';

type Maybe<T> = T | null | undefined;
type Id = string | number;

/** What the mutation of every flow takes: `RecordActInput` of the schema. */
export interface RecordActData {
  action: string;
  requestId: Id;
  rows: { id: Id; version: number }[];
  reasonCode?: Maybe<string>;
  reasonText?: Maybe<string>;
  note?: Maybe<string>;
  materials?: Maybe<{ materialCode: string; name: string; note?: Maybe<string> }[]>;
  assigneeId?: Maybe<Id>;
  until?: Maybe<string>;
  occurredAt?: Maybe<string>;
  attachmentIds?: Maybe<Id[]>;
  signature?: Maybe<{ requestId: Id; signature: string }>;
}
