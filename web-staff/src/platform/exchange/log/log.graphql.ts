import { graphql } from '../../../generated/gql.ts';

/** One line of the exchange log. */
export const ExchangeCallRow = graphql(`
  fragment ExchangeCallRow on ExchangeCall {
    id
    at
    direction
    clientIp
    appId
    method
    path
    bizType
    resultCode
    errorText
    succeeded
    durationMs
    subjectCount
    rowCount
    purpose
    fieldsReturned
    messageId
    traceId
    hasPayload
  }
`);

export const ExchangeCallsDocument = graphql(`
  query ExchangeCalls($filter: ExchangeCallFilterInput!, $first: Int, $after: String) {
    exchangeCalls(filter: $filter, first: $first, after: $after) {
      nodes { ...ExchangeCallRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const ExchangeCallDocument = graphql(`
  query ExchangeCall($id: ID!) {
    exchangeCall(id: $id) {
      ...ExchangeCallRow
      seq
      requestOutAt
      responseInAt
      responseOutAt
      proxyIp
      httpStatus
      requestBytes
      responseBytes
      requestDigest
      responseDigest
      distributionVersion
      channelVersion
      batchNo
      operatorName
      upstreamStatus
      retries
      nodeId
    }
  }
`);

export const VerifyExchangeLogDocument = graphql(`
  mutation VerifyExchangeLog($from: Date!, $to: Date!) {
    verifyExchangeLog(from: $from, to: $to) {
      day
      links
      brokenAt
      text
    }
  }
`);

/** A day's archive and what became of its rows. */
export const ArchiveRow = graphql(`
  fragment ArchiveRow on ExchangeLogArchive {
    day
    rowCount
    fileName
    fileSm3
    archivedAt
    purgeAskedName
    purgeAskedAt
    purgedName
    purgedAt
    expiredAt
  }
`);

export const ExchangeLogArchivesDocument = graphql(`
  query ExchangeLogArchives {
    exchangeLogArchives { ...ArchiveRow }
    exchangeLogUnarchived {
      day
      rowCount
    }
  }
`);

export const AskExchangeLogPurgeDocument = graphql(`
  mutation AskExchangeLogPurge($until: Date!) {
    askExchangeLogPurge(until: $until) { ...ArchiveRow }
  }
`);

export const ConfirmExchangeLogPurgeDocument = graphql(`
  mutation ConfirmExchangeLogPurge {
    confirmExchangeLogPurge { ...ArchiveRow }
  }
`);

/** A wish to read a kept payload. */
export const PayloadAccessRow = graphql(`
  fragment PayloadAccessRow on ExchangePayloadAccess {
    id
    logId
    reason
    askedName
    askedAt
    approvedName
    approvedAt
    refusal
    expiresAt
  }
`);

export const ExchangePayloadAccessDocument = graphql(`
  query ExchangePayloadAccess {
    exchangePayloadAccess { ...PayloadAccessRow }
  }
`);

export const AskExchangePayloadDocument = graphql(`
  mutation AskExchangePayload($logId: ID!, $reason: String!) {
    askExchangePayload(logId: $logId, reason: $reason) { ...PayloadAccessRow }
  }
`);

export const DecideExchangePayloadDocument = graphql(`
  mutation DecideExchangePayload($id: ID!, $approve: Boolean!, $reason: String) {
    decideExchangePayload(id: $id, approve: $approve, reason: $reason) { ...PayloadAccessRow }
  }
`);

export const ReadExchangePayloadDocument = graphql(`
  mutation ReadExchangePayload($logId: ID!) {
    readExchangePayload(logId: $logId) {
      request
      response
    }
  }
`);
