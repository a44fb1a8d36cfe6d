import { graphql } from '../../../generated/gql.ts';

export const ExchangeBoardDocument = graphql(`
  query ExchangeBoard($direction: ExchangeDirection!) {
    exchangeBoard(direction: $direction) {
      at
      minutes {
        at
        calls
        denied
        errors
      }
      lights {
        id
        title
        colour
        reason
        checkedAt
      }
      queues {
        title
        waiting
        failed
        oldestAt
      }
      nodes {
        nodeId
        seenAt
        silent
        waiting
        unlogged
        storeDown
      }
      openHigh
      openOther
      activeBans
    }
  }
`);
