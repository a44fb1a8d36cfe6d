import { graphql } from '../../generated/index.ts';

export const ReductionOutlookDocument = graphql(`
  query ReductionOutlook($matchId: ID, $payableId: ID, $requestId: ID, $diedOn: Date) {
    reductionOutlook(matchId: $matchId, payableId: $payableId, requestId: $requestId, diedOn: $diedOn) {
      personName
      idNo
      birthDate
      strength
      classes {
        id
        classTitle
        monthly
        payStatusTitle
        lastPayMonth
        stopMonth
        overpaidMonths
        overpaid
        funeral
      }
      records {
        id
        sourceTitle
        sourceRecordId
        nameMasked
        idNoMasked
        diedOn
        previousDiedOn
        registeredOn
        certNo
        opTitle
      }
    }
  }
`);

export const StartReductionDocument = graphql(`
  mutation StartReduction($matchId: ID, $payableId: ID, $input: ReductionInput!, $fileIds: [ID!]!, $requestId: ID!) {
    startReduction(matchId: $matchId, payableId: $payableId, input: $input, fileIds: $fileIds, requestId: $requestId) {
      id
      requestNo
    }
  }
`);

export const ChangeReductionDocument = graphql(`
  mutation ChangeReduction($id: ID!, $version: Int!, $input: ReductionInput!, $fileIds: [ID!]!) {
    changeReduction(id: $id, version: $version, input: $input, fileIds: $fileIds) {
      id
      version
    }
  }
`);

export const RequestReductionChangeDocument = graphql(`
  mutation RequestReductionChange(
    $id: ID!
    $kind: ReductionChangeKind!
    $reason: String!
    $diedOn: Date
    $fileIds: [ID!]!
    $requestId: ID!
  ) {
    requestReductionChange(
      id: $id
      kind: $kind
      reason: $reason
      diedOn: $diedOn
      fileIds: $fileIds
      requestId: $requestId
    ) {
      id
      requestNo
    }
  }
`);

export const CorrectAndReportDocument = graphql(`
  mutation CorrectAndReport($id: ID!, $version: Int!, $name: String, $idNo: String, $reason: String!) {
    correctAndReport(id: $id, version: $version, name: $name, idNo: $idNo, reason: $reason) {
      id
      version
    }
  }
`);

export const ReductionReportsDocument = graphql(`
  query ReductionReports($requestId: ID!) {
    ministryReports(filter: { requestId: $requestId }, first: 50) {
      nodes {
        id
        reportNo
        classCodeTitle
        actionTitle
        edition
        standingTitle
        wayTitle
        messageId
        resultCode
        resultText
        sentAt
      }
    }
  }
`);

export const DeathTodoCountDocument = graphql(`
  query DeathTodoCount {
    deathTodoCount
  }
`);

export const PullDeathRegistryDocument = graphql(`
  mutation PullDeathRegistry {
    pullDeathRegistry
  }
`);

export const GeneratePayRosterDocument = graphql(`
  mutation GeneratePayRoster($month: String!) {
    generatePayRoster(month: $month) {
      month
      persons
      total
      paused
    }
  }
`);

export const NoteReportsFiledDocument = graphql(`
  mutation NoteReportsFiled($ids: [ID!]!) {
    noteReportsFiled(ids: $ids)
  }
`);

export const SettlePayAdjustmentDocument = graphql(`
  mutation SettlePayAdjustment($id: ID!, $version: Int!, $note: String!) {
    settlePayAdjustment(id: $id, version: $version, note: $note) {
      id
      version
    }
  }
`);

export const ReductionRunsDocument = graphql(`
  query ReductionRuns {
    reductionRuns {
      id
      name
      at
      reduced
      revoked
      corrected
      overpaid
      backPay
    }
  }
`);
