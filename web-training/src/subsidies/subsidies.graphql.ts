import { graphql } from '../generated/gql.ts';

/** Completed runs of the institution, of which an application may be made. */
export const CompletedRunsDocument = graphql(`
  query CompletedRuns {
    trainingRuns(filter: { states: [COMPLETED] }, first: 100) {
      edges {
        node {
          id
          runNo
          name
          actualEnd
        }
      }
    }
  }
`);

export const GenerateSubsidyDocument = graphql(`
  mutation GenerateSubsidy($runId: ID!, $requestId: ID!, $lateReason: String) {
    generateSubsidyApplication(runId: $runId, requestId: $requestId, lateReason: $lateReason) {
      id
    }
  }
`);

export const SaveSubsidyDocument = graphql(`
  mutation SaveSubsidy($id: ID!, $version: Int!, $input: SubsidyApplicationInput!, $files: [SubsidyMaterialInput!]) {
    saveSubsidyApplication(id: $id, version: $version, input: $input, files: $files) {
      id
      version
    }
  }
`);

/** The sheets of an own application. */
export const OwnSheetsDocument = graphql(`
  query OwnSheets($id: ID!) {
    districtSheets(filter: { applicationId: $id }, first: 20) {
      edges {
        node {
          ...DistrictSheetRow
          flow {
            waitingActions { ...WaitingActionFields }
          }
        }
      }
    }
  }
`);

export const OwnSheetMoneyDocument = graphql(`
  query OwnSheetMoney($id: ID!) {
    districtSheet(id: $id) {
      id
      lines {
        id
        seq
        nameMasked
        idNoMasked
        itemTitle
        quantity
        unitAmount
        cap
        amount
        central
        local
        excluded
        excludeReason
        days {
          date
          hours
          attended
          standardNo
          rate
        }
      }
    }
  }
`);

export const OwnLedgerMoneyDocument = graphql(`
  query OwnLedgerMoney($id: ID!) {
    subsidyLedger(id: $id) {
      id
      lines {
        id
        seq
        kind
        standing
        nameMasked
        idNoMasked
        itemTitle
        quantity
        unitAmount
        cap
        amount
        central
        local
        days {
          date
          hours
          attended
          standardNo
          rate
        }
      }
    }
  }
`);
