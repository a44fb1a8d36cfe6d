/** The words the flow components speak: what `flow.fragments.graphql.ts` selects. */
export type {
  ActInputKind,
  ActTone,
  AttachmentFieldsFragment as AttachmentData,
  FlowActionFieldsFragment as FlowActionData,
  FlowEventFieldsFragment as FlowEventData,
  FlowPanelFieldsFragment as FlowPanelData,
  FlowStepFieldsFragment as FlowStepData,
  RemainingFieldsFragment as RemainingData,
  TimeLevel,
} from '../generated/graphql.ts';

/** Outcome of an act on one row. */
export type RowResult = 'OK' | 'SKIPPED' | 'FAILED';
