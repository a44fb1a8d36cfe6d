import { graphql } from '../../../generated/gql.ts';

export const ExchangeStatisticsDocument = graphql(`
  query ExchangeStatistics($filter: ExchangeStatFilterInput!) {
    exchangeStatistics(filter: $filter) {
      totals {
        calls
        ok
        denied
        errors
        rowCount
        subjects
        subjectsExact
        p50
        p95
      }
      trend {
        startsAt
        calls
        ok
        denied
        errors
      }
      hourly
      topApps {
        appId
        calls
        ok
        denied
        errors
      }
      codes {
        code
        calls
      }
      heat {
        weekday
        hour
        calls
      }
      rolledUntil
    }
  }
`);
