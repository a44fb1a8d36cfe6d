import { graphql } from '../../generated/gql.ts';

export const CaseQueueCountsDocument = graphql(`
  query CaseQueueCounts {
    caseQueueCounts {
      queue
      count
      capped
    }
  }
`);
