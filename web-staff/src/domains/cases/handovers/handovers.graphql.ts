import { graphql } from '../../../generated/gql.ts';

export const HandoverRow = graphql(`
  fragment HandoverRow on Handover {
    id
    handoverNo
    bjNo
    matterCode
    matterName
    caseId
    state
    stateTitle
    attempts
    materials
    firstAt
    lastAt
    invitedAt
    tries {
      at
      taken
      message
      faults {
        itemCode
        message
      }
    }
  }
`);

export const HandoversDocument = graphql(`
  query Handovers($filter: HandoverFilter, $first: Int, $after: String) {
    handovers(filter: $filter, first: $first, after: $after) {
      nodes { ...HandoverRow }
      pageInfo { ...PageEnds }
    }
  }
`);
