import { graphql } from '../../generated/gql.ts';

export const MessagesDocument = graphql(`
  query Messages($first: Int) {
    notifications(first: $first) {
      unreadCount
      nodes { id title body createdAt readAt link }
      pageInfo { hasNextPage }
    }
  }
`);

export const MarkReadDocument = graphql(`
  mutation MarkRead($ids: [ID!], $all: Boolean) { markNotificationsRead(ids: $ids, all: $all) }
`);
