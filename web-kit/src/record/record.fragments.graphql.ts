import { graphql } from '../generated/gql.ts';

/** What a list needs of a record's flow: its time limit and the acts its reader may do. */
export const ActFlow = graphql(`
  fragment ActFlow on Flow {
    remaining {
      ...RemainingFields
    }
    availableActions {
      ...FlowActionFields
    }
  }
`);

/** What became of each record of an act. */
export const ActOutcome = graphql(`
  fragment ActOutcome on RecordActResult {
    ok
    rows {
      id
      title
      result
      code
      message
    }
  }
`);

/** Where a page of a list begins and ends. */
export const PageEnds = graphql(`
  fragment PageEnds on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);
