import { graphql } from '../../generated/gql.ts';

export const NoticeRow = graphql(`
  fragment NoticeRow on Notification {
    id
    type
    typeTitle
    title
    body
    priority
    matterName
    objectType
    objectId
    link
    createdAt
    readAt
    channel
    deliveryState
    deliveryTitle
    receiver
  }
`);

export const NoticesDocument = graphql(`
  query Notices($filter: NotificationFilter, $first: Int, $after: String) {
    notifications(filter: $filter, first: $first, after: $after) {
      nodes {
        ...NoticeRow
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      unreadCount
    }
  }
`);

export const MarkNoticesReadDocument = graphql(`
  mutation MarkNoticesRead($ids: [ID!], $all: Boolean) {
    markNotificationsRead(ids: $ids, all: $all)
  }
`);
