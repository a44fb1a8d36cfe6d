import { graphql } from '../../generated/gql.ts';

/** One row of 免申即享名单, with the acts it allows. */
export const CandidateRow = graphql(`
  fragment CandidateRow on EntitlementCandidate {
    id
    version
    candidateNo
    personId
    name
    idNo
    districtName
    dischargeDate
    serviceMonths
    placementDirection
    rivalRegions
    waitingStart
    waitingEnd
    fullMonths
    pensionState
    medicalState
    matchResult
    consentState
    batchId
    batchNo
    state
    stateTitle
    failureReason
    alertedAt
    flow {
      availableActions { ...FlowActionFields }
    }
  }
`);

export const ComparedFields = graphql(`
  fragment ComparedFields on EntitlementCandidate {
    comparison {
      field
      title
      placement
      social
      equal
      rule
    }
  }
`);

export const CandidatesDocument = graphql(`
  query EntitlementCandidates($filter: CandidateFilter, $first: Int, $after: String) {
    entitlementCandidates(filter: $filter, first: $first, after: $after) {
      nodes { ...CandidateRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

/** 匹配差异: the same persons with both sides of every field. */
export const MismatchesDocument = graphql(`
  query EntitlementMismatches($filter: CandidateFilter, $first: Int, $after: String) {
    entitlementCandidates(filter: $filter, first: $first, after: $after) {
      nodes {
        ...CandidateRow
        ...ComparedFields
        matchedAt
      }
      pageInfo { ...PageEnds }
      totalCount
    }
  }
`);

/** The drawer beside the list: why the person is in, what was compared, what came back. */
export const CandidateDocument = graphql(`
  query EntitlementCandidate($id: ID!) {
    entitlementCandidate(id: $id) {
      ...CandidateRow
      ...ComparedFields
      mobile
      reportedOn
      manualReason
      matchedAt
      consentAt
      identifiedAt
      verdicts {
        code
        title
        passed
        value
        expected
      }
      results {
        id
        insuranceType
        periodYm
        success
        account
        enrolledOn
        failureReason
        receivedAt
      }
      formerIdentities {
        id
        idNo
        replacedAt
      }
      flow {
        history { ...FlowEventFields }
      }
    }
  }
`);

export const AdvanceCandidatesDocument = graphql(`
  mutation AdvanceCandidates($input: RecordActInput!) {
    advanceCandidates(input: $input) { ...ActOutcome }
  }
`);

export const CreateEntitlementBatchDocument = graphql(`
  mutation CreateEntitlementBatch($requestId: ID!) {
    createEntitlementBatch(requestId: $requestId) {
      id
      batchNo
      count
    }
  }
`);

export const BatchRow = graphql(`
  fragment EntitlementBatchRow on EntitlementBatch {
    id
    version
    batchNo
    periodYm
    districtName
    count
    parts
    ackedParts
    resultsReceived
    succeeded
    failed
    createdByName
    createdAt
    approverName
    approvedAt
    pushedAt
    ackAt
    ackCode
    state
    stateTitle
    flow {
      availableActions { ...FlowActionFields }
    }
  }
`);

export const EntitlementBatchesDocument = graphql(`
  query EntitlementBatches($first: Int, $after: String) {
    entitlementBatches(first: $first, after: $after) {
      nodes { ...EntitlementBatchRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const EntitlementBatchDocument = graphql(`
  query EntitlementBatch($id: ID!) {
    entitlementBatch(id: $id) {
      ...EntitlementBatchRow
      flow {
        waitingActions { ...WaitingActionFields }
        history { ...FlowEventFields }
      }
    }
  }
`);

/** 报文轨迹 of a batch. */
export const BatchPushesDocument = graphql(`
  query EntitlementBatchPushes($filter: OutboxFilter) {
    pushes(filter: $filter, first: 100) {
      nodes { ...PushRow }
    }
  }
`);

export const AdvanceEntitlementBatchesDocument = graphql(`
  mutation AdvanceEntitlementBatches($input: RecordActInput!) {
    advanceEntitlementBatches(input: $input) {
      ok
      rows {
        id
        title
        result
        message
      }
    }
  }
`);

export const PlacementRecordsDocument = graphql(`
  query PlacementRecords($eligible: Boolean, $search: String, $first: Int, $after: String) {
    placementRecords(eligible: $eligible, search: $search, first: $first, after: $after) {
      nodes {
        id
        recordNo
        name
        idNo
        dischargeDate
        placementDirection
        eligible
        candidateId
        screenedAt
        verdicts {
          code
          title
          passed
          value
          expected
        }
      }
      pageInfo { ...PageEnds }
    }
  }
`);

export const IncludePersonDocument = graphql(`
  mutation IncludePerson($placementRecordId: ID!, $reason: String!, $requestId: ID!) {
    includePerson(placementRecordId: $placementRecordId, reason: $reason, requestId: $requestId) {
      id
      candidateNo
    }
  }
`);

export const EntitlementStatisticsDocument = graphql(`
  query EntitlementStatistics {
    entitlementStatistics {
      districtCode
      districtName
      eligible
      pushed
      succeeded
      failed
      mismatched
      longWaiting
      coverage
      successRate
      averageDays
    }
  }
`);

/** 查看完整信息 with a reason; never kept in the cache. */
export const RevealCandidateDocument = graphql(`
  mutation RevealCandidate($id: ID!, $reason: String!) {
    revealCandidate(id: $id, reason: $reason) {
      name
      idNo
      mobile
      comparison {
        field
        title
        placement
        social
        equal
        rule
      }
    }
  }
`);

/** 公示名单 of a batch, while it is public. */
export const EntitlementPublicityDocument = graphql(`
  query EntitlementPublicity($id: ID!) {
    entitlementPublicity(id: $id) {
      since
      until
      names
    }
  }
`);

/** The districts by which the city filters. */
export const EntitlementDistrictsDocument = graphql(`
  query EntitlementDistricts {
    districts: orgs(level: DISTRICT) {
      id
      code
      name
      districtCode
    }
  }
`);
