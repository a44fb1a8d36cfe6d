import { graphql } from '../../../generated/gql.ts';

/** A row of the rounds console, with the acts it allows (SC13-6). */
export const RoundRow = graphql(`
  fragment RoundRow on EnrolmentRound {
    id
    version
    roundNo
    title
    projectName
    institutionName
    districtName
    openFrom
    openTo
    plannedStart
    plannedEnd
    capacity
    waitlistCapacity
    enrolled
    waiting
    approved
    state
    stateTitle
    flow {
      ...ActFlow
    }
  }
`);

export const RoundsDocument = graphql(`
  query EnrolmentRounds($filter: EnrolmentRoundFilter, $first: Int, $after: String, $sort: EnrolmentRoundSort) {
    enrolmentRounds(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes {
        ...RoundRow
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
`);

/** The projects whose rounds are looked for. */
export const RoundProjectsDocument = graphql(`
  query RoundProjects {
    roundProjects {
      id
      title
    }
  }
`);

export const RoundDocument = graphql(`
  query EnrolmentRound($id: ID!) {
    enrolmentRound(id: $id) {
      ...RoundRow
      cancelDeadline
      minTrainees
      districtQuota {
        districtCode
        districtName
        places
      }
      eligibility {
        categories
        districts
        dischargeWindowMonths
        ageMax
      }
      venueName
      address
      contactName
      contactPhone
      notice
      flow {
        ...FlowStoryFields
      }
    }
  }
`);

export const AdvanceRoundsDocument = graphql(`
  mutation AdvanceEnrolmentRounds($input: RecordActInput!) {
    advanceEnrolmentRounds(input: $input) {
      ...ActOutcome
    }
  }
`);
