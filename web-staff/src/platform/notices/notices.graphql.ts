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
    objectTitle
    link
    createdAt
    readAt
    channels
    deliveryState
    deliveryTitle
    deliveryError
    receiver
    settledAt
  }
`);

export const NoticesDocument = graphql(`
  query Notices($filter: NotificationFilter, $sort: NotificationSort, $first: Int, $after: String) {
    notifications(filter: $filter, sort: $sort, first: $first, after: $after) {
      nodes { ...NoticeRow }
      pageInfo { ...PageEnds }
      unreadCount
    }
  }
`);

export const SentNoticesDocument = graphql(`
  query SentNotices($filter: SentNotificationFilter, $sort: NotificationSort, $first: Int, $after: String) {
    sentNotifications(filter: $filter, sort: $sort, first: $first, after: $after) {
      nodes { ...NoticeRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const UndeliveredNoticesDocument = graphql(`
  query UndeliveredNotices($settledToo: Boolean, $first: Int, $after: String) {
    undeliveredNotices(settledToo: $settledToo, first: $first, after: $after) {
      nodes {
        id
        notificationId
        typeTitle
        channelTitle
        state
        stateTitle
        attempts
        lastError
        objectTitle
        orgName
        createdAt
        updatedAt
        nextAttemptAt
        settledAt
      }
      pageInfo { ...PageEnds }
    }
  }
`);

export const NoticeKindsDocument = graphql(`
  query NoticeKinds {
    noticeKinds {
      code
      name
    }
  }
`);

export const NoticeMattersDocument = graphql(`
  query NoticeMatters {
    matters {
      code
      name
    }
  }
`);

export const NoticeDetailDocument = graphql(`
  query NoticeDetail($id: ID!) {
    notification(id: $id) {
      notification { ...NoticeRow }
      audienceTitle
      templateVersion
      canResend
      canSettle
      settledByName
      settledNote
      deliveries {
        id
        channelTitle
        state
        stateTitle
        target
        nextAttemptAt
        steps {
          at
          state
          title
          attempt
          detail
        }
      }
      fallbacks {
        id
        typeTitle
        receiver
        channels
        createdAt
        readAt
      }
    }
  }
`);

export const MarkNoticesReadDocument = graphql(`
  mutation MarkNoticesRead($ids: [ID!], $all: Boolean) {
    markNotificationsRead(ids: $ids, all: $all)
  }
`);

export const ResendNoticesDocument = graphql(`
  mutation ResendNotices($input: ResendNoticesInput!) {
    resendNotices(input: $input) {
      batchId
      rows {
        id
        title
        result
        code
        message
      }
    }
  }
`);

export const SettleNoticeDocument = graphql(`
  mutation SettleNotice($id: ID!, $note: String!) {
    settleNotice(id: $id, note: $note) {
      canSettle
      notification {
        id
        settledAt
      }
    }
  }
`);
