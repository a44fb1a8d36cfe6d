import { graphql } from '../../../generated/gql.ts';

/** A run with its progress and what its reader may do with it now. */
export const HistoricRunFields = graphql(`
  fragment HistoricRunFields on HistoricRun {
    id
    tool
    criteria
    reason
    notify
    subCases
    trialUrl
    reportUrl
    batch { ...BatchFields }
  }
`);

export const HistoricGoLiveDocument = graphql(`
  query HistoricGoLive {
    historicGoLiveDay
    historicToolsEnabled
  }
`);

export const HistoricCasesDocument = graphql(`
  query HistoricCases($tool: HistoricTool!, $criteria: HistoricCriteria!) {
    historicCases(tool: $tool, criteria: $criteria) {
      count
      sample {
        id
        caseNo
        personName
        orgName
        stateTitle
        submittedAt
        acceptedAt
        subCases
        duplicateFlag
      }
    }
  }
`);

export const ProposeHistoricRunDocument = graphql(`
  mutation ProposeHistoricRun($input: ProposeHistoricRunInput!) {
    proposeHistoricRun(input: $input) { ...HistoricRunFields }
  }
`);

export const HistoricRunsDocument = graphql(`
  query HistoricRuns($first: Int, $after: String) {
    historicRuns(first: $first, after: $after) {
      nodes { ...HistoricRunFields }
      pageInfo { ...PageEnds }
    }
  }
`);

export const HistoricRunDocument = graphql(`
  query HistoricRun($id: ID!) {
    historicRun(id: $id) { ...HistoricRunFields }
    historicPlaces(id: $id) {
      districtCode
      districtName
      cases
      ok
      skipped
      failed
    }
  }
`);

export const HistoricTrialDocument = graphql(`
  query HistoricTrial($id: ID!) {
    historicTrial(id: $id) {
      change
      skip
      subCases
      reasons {
        message
        count
        example
      }
      lines {
        position
        caseNo
        bjNo
        matterName
        fromTitle
        toTitle
        reason
      }
    }
  }
`);
