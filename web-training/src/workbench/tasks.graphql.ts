import { graphql } from '../generated/gql.ts';

export const OwnTasksDocument = graphql(`
  query OwnTasks($first: Int, $after: String) {
    tasks(first: $first, after: $after) {
      nodes {
        id
        title
        recordTitle
        subject
        link
        createdAt
        remaining { ...RemainingFields }
      }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

/** How the institution stands. */
export const BannerDocument = graphql(`
  query Banner {
    myInstitution {
      id
      suspendedFrom
      suspendedUntil
      nearestExpiry
      expiryState
    }
  }
`);

/** How far a new institution has come. */
export const FirstStepsDocument = graphql(`
  query FirstSteps {
    myInstitution {
      id
      qualifications {
        id
      }
    }
    projectApplications(first: 1) {
      totalCount
    }
    trainingProjects(first: 1) {
      totalCount
    }
  }
`);

/** The latest that one was told. */
export const UnreadNoticesDocument = graphql(`
  query UnreadNotices {
    notifications(first: 3) {
      unreadCount
      nodes {
        id
        title
        link
        createdAt
        readAt
      }
    }
  }
`);
