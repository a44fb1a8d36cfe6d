import { graphql } from '../generated/gql.ts';

/** What `RemainingChip` shows: the text and how it was computed. */
export const RemainingFieldsDocument = graphql(`
  fragment RemainingFields on Remaining {
    level
    text
    dueAt
    minutes
    lines { label text }
  }
`);

/** What an action button and its dialog need to know. */
export const FlowActionFieldsDocument = graphql(`
  fragment FlowActionFields on FlowAction { action title tone input confirm batch reasonDict }
`);

/** What is not possible yet, and why. */
export const WaitingActionFieldsDocument = graphql(`
  fragment WaitingActionFields on FlowWaitingAction { action title tone reason }
`);

/** One line of the history. */
export const FlowEventFieldsDocument = graphql(`
  fragment FlowEventFields on FlowEvent {
    id
    seq
    at
    recordedAt
    action
    actionTitle
    fromTitle
    toTitle
    actorType
    actorName
    actorOrg
    reasonTitle
    reasonText
    note
    recordType
    recordTitle
    attachments { ...AttachmentFields }
  }
`);

/** One step of the path: done, current, to come. */
export const FlowStepFieldsDocument = graphql(`
  fragment FlowStepFields on FlowStep {
    state
    title
    status
    at
    actorName
    remaining { ...RemainingFields }
  }
`);

/** How a record came where it is, and what is still to come. */
export const FlowStoryFieldsDocument = graphql(`
  fragment FlowStoryFields on Flow {
    history { ...FlowEventFields }
    path { ...FlowStepFields }
  }
`);

/** What a file in a list shows. */
export const AttachmentFieldsDocument = graphql(`
  fragment AttachmentFields on Attachment { id materialCode materialName name mime size sm3 source sourceTitle url createdAt }
`);

/** Everything the flow panel of a record page shows; lists take `FlowActionFields` only. */
export const FlowPanelFieldsDocument = graphql(`
  fragment FlowPanelFields on Flow {
    state
    stateTitle
    terminal
    paused
    remaining { ...RemainingFields }
    availableActions { ...FlowActionFields }
    waitingActions { ...WaitingActionFields }
    ...FlowStoryFields
  }
`);
