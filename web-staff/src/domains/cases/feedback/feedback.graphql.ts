import { graphql } from '../../../generated/gql.ts';

/** A message as lists and the head of its page show it. */
export const FeedbackRow = graphql(`
  fragment FeedbackRow on FeedbackMessage {
    id
    version
    department
    departmentTitle
    channel
    channelTitle
    state
    stateTitle
    tags {
      code
      title
      why
    }
    importance
    importanceTitle
    caseNo
    bjNo
    matterName
    caseId
    subCaseId
    personName
    typeTitle
    externalCode
    externalText
    receivedAt
    readAt
    handlerName
    processedAt
    processNote
    answerCode
    answerMessage
    actions {
      code
      title
    }
  }
`);

export const FeedbackListDocument = graphql(`
  query FeedbackList($queue: FeedbackQueue!, $filter: FeedbackFilter, $first: Int, $after: String) {
    feedbackMessages(queue: $queue, filter: $filter, first: $first, after: $after) {
      nodes { ...FeedbackRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const FeedbackCountsDocument = graphql(`
  query FeedbackCounts {
    feedbackCounts {
      queue
      count
      capped
    }
  }
`);

export const FeedbackMattersDocument = graphql(`
  query FeedbackMatters {
    matters {
      code
      name
    }
  }
`);

export const FeedbackPageDocument = graphql(`
  query FeedbackPage($id: ID!) {
    feedbackMessage(id: $id) {
      message { ...FeedbackRow }
      subCaseStatusTitle
      personIdNo
      handledBy
      handledOrg
      handledAt
      contactPhone
      reasonText
      suggestion
      requiredMaterials {
        code
        name
        note
      }
      results {
        name
        value
        masked
      }
      attachments { ...AttachmentFields }
      timeline {
        id
        kind
        occurredAt
        recordedAt
        title
        text
        actorName
      }
      sentAt
      storedAt
      readByName
    }
  }
`);

export const FeedbackEnvelopeDocument = graphql(`
  query FeedbackEnvelope($id: ID!) {
    feedbackEnvelope(id: $id) {
      head
      body
    }
  }
`);

export const RevealFeedbackDocument = graphql(`
  mutation RevealFeedback($id: ID!, $reason: String!) {
    revealFeedback(id: $id, reason: $reason) {
      personIdNo
      results {
        name
        value
      }
    }
  }
`);
