import { graphql } from '../../../generated/gql.ts';

export const CaseClosingDocument = graphql(`
  query CaseClosing($id: ID!, $archives: Boolean!) {
    caseForcedFinishes(caseId: $id) {
      id
      targetNo
      matterName
      reason
      basisText
      operatorName
      ruleTitle
      createdAt
      approverName
      decisionText
      stateTitle
      state
      followUpTitles
      followUpNote
    }
    caseReopenings(caseId: $id) {
      id
      matterNames
      reason
      operatorName
      createdAt
      stateTitle
      state
    }
    archivesOfCase(caseId: $id) @include(if: $archives) {
      id
      archiveNo
      caseNo
      version
      state
      stateTitle
      builtAt
      volumeCount
      ofd
    }
  }
`);
