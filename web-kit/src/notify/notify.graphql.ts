import { graphql } from '../generated/gql.ts';

export const NotificationFieldsDocument = graphql(`
  fragment NotificationFields on Notification {
    id
    type
    typeTitle
    title
    body
    priority
    popup
    matterName
    link
    createdAt
    readAt
  }
`);

export const NotificationBellDocument = graphql(`
  query NotificationBell {
    notifications(first: 10) {
      unreadCount
      nodes { ...NotificationFields }
    }
  }
`);

export const MarkNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($ids: [ID!], $all: Boolean) { markNotificationsRead(ids: $ids, all: $all) }
`);

export const NotificationArrivedDocument = graphql(`
  subscription NotificationArrived { notificationArrived { ...NotificationFields } }
`);

export const UnreadNotificationsDocument = graphql(`
  subscription UnreadNotifications { unreadNotifications }
`);
