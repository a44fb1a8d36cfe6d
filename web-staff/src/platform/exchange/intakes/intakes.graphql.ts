import { graphql } from '../../../generated/gql.ts';

/** A file or message that a channel brought. */
export const IntakeRow = graphql(`
  fragment IntakeRow on ExchangeIntake {
    id
    channelId
    channelCode
    channelName
    kind
    name
    modifiedAt
    bytes
    state
    rowCount
    badCount
    resultFile
    resultReturnedAt
    resultFault
    openCount
    errorCode
    errorText
    takenAt
    handledAt
    handledBy
    handledHow
    handledReason
    troubled
  }
`);

export const IntakesDocument = graphql(`
  query ExchangeIntakes($filter: ExchangeIntakeFilterInput, $first: Int, $after: String) {
    exchangeIntakes(filter: $filter, first: $first, after: $after) {
      nodes { ...IntakeRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

/** Channels that bring their data. */
export const IntakeChannelsDocument = graphql(`
  query IntakeChannels {
    dataChannels {
      id
      name
      callMode
    }
  }
`);

export const IntakeDocument = graphql(`
  query ExchangeIntake($id: ID!) {
    exchangeIntake(id: $id) { ...IntakeRow }
  }
`);

export const BadRow = graphql(`
  fragment BadRow on ExchangeBadRow {
    id
    line
    code
    text
    correctable
    values {
      name
      label
      value
      wrong
    }
    settledAt
    settledBy
    settledHow
  }
`);

export const BadRowsDocument = graphql(`
  query ExchangeBadRows($intakeId: ID!, $onlyOpen: Boolean, $first: Int, $after: String) {
    exchangeBadRows(intakeId: $intakeId, onlyOpen: $onlyOpen, first: $first, after: $after) {
      nodes { ...BadRow }
      pageInfo { ...PageEnds }
      totalCount
    }
  }
`);

export const CorrectBadRowDocument = graphql(`
  mutation CorrectExchangeBadRow($intakeId: ID!, $line: Int!, $values: [ExchangeCorrectedValueInput!]!, $reason: String!) {
    correctExchangeBadRow(intakeId: $intakeId, line: $line, values: $values, reason: $reason) { ...IntakeRow }
  }
`);

export const DismissIntakeDocument = graphql(`
  mutation DismissExchangeIntake($id: ID!, $reason: String!) {
    dismissExchangeIntake(id: $id, reason: $reason) { ...IntakeRow }
  }
`);

export const RetakeIntakeDocument = graphql(`
  mutation RetakeExchangeIntake($id: ID!, $reason: String!) {
    retakeExchangeIntake(id: $id, reason: $reason) { ...IntakeRow }
  }
`);
