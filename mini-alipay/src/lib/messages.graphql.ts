import { graphql } from '../generated/gql.ts';

export const MyMessages = graphql(`
  query MyMessages($after: String) {
    notifications(first: 20, after: $after) {
      edges {
        node {
          id
          title
          body
          createdAt
          readAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const MarkMessagesRead = graphql(`
  mutation MarkMessagesRead($ids: [ID!]) {
    markNotificationsRead(ids: $ids)
  }
`);
