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
  query EnrolmentRounds($states: [EnrolmentRoundState!], $districtCode: String, $search: String, $first: Int, $after: String) {
    enrolmentRounds(states: $states, districtCode: $districtCode, search: $search, first: $first, after: $after) {
      nodes {
        ...RoundRow
      }
      pageInfo {
        ...PageEnds
      }
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
        places
      }
      eligibility {
        categories
        districts
        dischargeWindowMonths
        ageMax
      }
      address
      contactName
      contactPhone
      notice
      flow {
        history {
          ...FlowEventFields
        }
        path {
          ...FlowStepFields
        }
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
