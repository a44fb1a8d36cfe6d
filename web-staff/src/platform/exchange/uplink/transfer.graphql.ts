import { graphql } from '../../../generated/gql.ts';

export const TransferTaskRow = graphql(`
  fragment TransferTaskRow on TransferTask {
    id
    taskNo
    entryId
    entryName
    kindTitle
    state
    stateTitle
    createdAt
    finishedAt
    startedBy
    nextAttemptAt
    total
    sent
    acked
    failed
    lastError
    canCancel
    canResend
  }
`);

export const TransferBatchRow = graphql(`
  fragment TransferBatchRow on TransferBatch {
    id
    seq
    batchNo
    messageId
    state
    stateTitle
    rows
    sentRows
    digest
    attempts
    holds
    nextAttemptAt
    lastError
    answerCode
    answerText
    sentAt
    ackedAt
    canResend
  }
`);

export const TransferTasksDocument = graphql(`
  query TransferTasks($entryId: ID, $state: [TransferTaskState!], $first: Int, $after: String) {
    transferTasks(entryId: $entryId, state: $state, first: $first, after: $after) {
      nodes { ...TransferTaskRow }
      pageInfo { ...PageEnds }
      totalCount
    }
  }
`);

export const TransferTaskDocument = graphql(`
  query TransferTask($id: ID!) {
    transferTask(id: $id) {
      ...TransferTaskRow
      entryVersion
      seqFrom
      seqTo
      endReason
      batches { ...TransferBatchRow }
    }
  }
`);

export const TransferRecordsDocument = graphql(`
  query TransferRecords($taskId: ID!, $state: [TransferRecordState!], $first: Int, $after: String) {
    transferRecords(taskId: $taskId, state: $state, first: $first, after: $after) {
      nodes {
        id
        ordinal
        recordKey
        version
        batchNo
        state
        stateTitle
        error
        changedAt
        resent
      }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const RunUplinkEntryDocument = graphql(`
  mutation RunUplinkEntry($id: ID!) {
    runUplinkEntry(id: $id) { ...TransferTaskRow }
  }
`);

export const CancelTransferTaskDocument = graphql(`
  mutation CancelTransferTask($id: ID!, $reason: String!) {
    cancelTransferTask(id: $id, reason: $reason) { ...TransferTaskRow }
  }
`);

export const ResendUplinkRowsDocument = graphql(`
  mutation ResendUplinkRows($entryId: ID!, $input: UplinkResendInput!) {
    resendUplinkRows(entryId: $entryId, input: $input) { ...TransferTaskRow }
  }
`);

export const ResendTransferBatchDocument = graphql(`
  mutation ResendTransferBatch($id: ID!) {
    resendTransferBatch(id: $id) { ...TransferTaskRow }
  }
`);
