import { graphql } from '../../../generated/gql.ts';

export const DuplicateHitRow = graphql(`
  fragment DuplicateHitRow on DuplicateHit {
    id
    version
    hitNo
    createdAt
    nameMasked
    idNoMasked
    matters
    matterNames
    matchRule
    ruleTitle
    severity
    severityTitle
    hint
    newCaseId
    newCaseNo
    matchedCaseId
    matchedCaseNo
    matchedStateTitle
    matchedOrgName
    state
    stateTitle
    toldAt
    toldByName
    toldWayTitle
    confirmedAt
    confirmedByName
    resolution
    flow { ...ActFlow }
  }
`);

export const DuplicateHitsDocument = graphql(`
  query DuplicateHits($filter: DuplicateHitFilter, $first: Int, $after: String) {
    duplicateHits(filter: $filter, first: $first, after: $after) {
      nodes { ...DuplicateHitRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const DuplicateComparisonDocument = graphql(`
  query DuplicateComparison($id: ID!) {
    duplicateComparison(id: $id) {
      hit {
        ...DuplicateHitRow
        flow {
          history { ...FlowEventFields }
        }
      }
      left {
        caseId
        caseNo
        orgName
        idNoMasked
      }
      right {
        caseId
        caseNo
        orgName
        idNoMasked
      }
      rightReadable
      sections {
        title
        rows {
          label
          left
          right
          differs
        }
      }
      evidence { ...AttachmentFields }
    }
  }
`);

export const AdvanceDuplicateHitsDocument = graphql(`
  mutation AdvanceDuplicateHits($input: RecordActInput!) {
    advanceDuplicateHits(input: $input) { ...ActOutcome }
  }
`);

export const DuplicatesOfCaseDocument = graphql(`
  query DuplicatesOfCase($caseId: ID!) {
    duplicatesOfCase(caseId: $caseId) {
      id
      matters
      matterNames
      state
      stateTitle
      severity
      newCaseId
      newCaseNo
      matchedCaseId
      matchedCaseNo
      matchedOrgName
      matchedStateTitle
    }
  }
`);

export const StandingApplicationsDocument = graphql(`
  query StandingApplications($idNo: String!, $dischargeDate: String) {
    standingApplications(idNo: $idNo, dischargeDate: $dischargeDate) {
      matterName
      stateTitle
      severity
      message
      returnedCaseId
    }
  }
`);

/** What happened to the compared cases; of one that lies elsewhere nothing is asked. */
export const ComparedHistoriesDocument = graphql(`
  query ComparedHistories($left: ID!, $right: ID!, $both: Boolean!) {
    left: case(id: $left) {
      id
      flow {
        history { ...FlowEventFields }
      }
    }
    right: case(id: $right) @include(if: $both) {
      id
      flow {
        history { ...FlowEventFields }
      }
    }
  }
`);
