import { graphql } from '../../generated/gql.ts';

export const TaskRow = graphql(`
  fragment TaskRow on Task {
    id
    title
    recordType
    recordId
    recordTitle
    subject
    link
    createdAt
    dueAt
    priority
    remaining { ...RemainingFields }
  }
`);

export const TasksDocument = graphql(`
  query Tasks($bucket: TaskBucket, $first: Int, $after: String) {
    tasks(bucket: $bucket, first: $first, after: $after) {
      nodes { ...TaskRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const TaskCountsDocument = graphql(`
  query TaskCounts {
    taskCounts {
      bucket
      count
    }
  }
`);
