import { graphql } from '../../generated/gql.ts';

export const CaseMessagesDocument = graphql(`
  query CaseMessages($filter: SentNotificationFilter, $first: Int) {
    sentNotifications(filter: $filter, first: $first) {
      nodes {
        id
        typeTitle
        title
        body
        channel
        receiver
        deliveryTitle
        createdAt
      }
    }
  }
`);
