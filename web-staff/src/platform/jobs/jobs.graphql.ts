import { graphql } from '../../generated/gql.ts';

/** One run of a job. */
export const JobRunParts = graphql(`
  fragment JobRunParts on JobRun {
    id
    startedAt
    endedAt
    outcome
    error
    begunBy
    counts {
      label
      count
    }
  }
`);

export const BackgroundJobsDocument = graphql(`
  query BackgroundJobs {
    backgroundJobs {
      id
      title
      schedule
      late
      latest { ...JobRunParts }
    }
  }
`);

export const JobRunsDocument = graphql(`
  query JobRuns($job: ID!) {
    jobRuns(job: $job) { ...JobRunParts }
  }
`);

export const StartBackgroundJobDocument = graphql(`
  mutation StartBackgroundJob($job: ID!) {
    startBackgroundJob(job: $job)
  }
`);
