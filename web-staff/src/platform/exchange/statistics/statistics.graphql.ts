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
        title
        calls
        ok
        denied
        errors
      }
      channels {
        channelId
        channel {
          id
          code
          title
          version
          state
          builtIn
        }
        calls
        ok
        denied
        errors
        p95
      }
      codes {
        code
        title
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

export const ExchangeStatChoicesDocument = graphql(`
  query ExchangeStatChoices {
    exchangeStatChoices {
      channels {
        id
        title
      }
      sources {
        key
        title
      }
      apps {
        key
        title
      }
    }
    districts: orgs(level: DISTRICT) {
      id
      name
      districtCode
    }
  }
`);

export const ExchangeUsageDocument = graphql(`
  query ExchangeUsage($filter: ExchangeStatFilterInput!) {
    exchangeUsage(filter: $filter) {
      inventory {
        sources
        sourcesEnabled
        channels
        channelsEnabled
        distributions
        distributionsActive
        apps
        appsEnabled
        idleDistributions
        activeBans
      }
      interfaces {
        key
        title
        succeeded
      }
      interfaceTarget
      uplink {
        tasks
        batches
        rows
        rowsSent
        rowsAcked
        rowsFailed
        averageDelayMinutes
      }
      anomaliesOpen
      anomaliesClosed
    }
  }
`);

export const ExchangeReportDocument = graphql(`
  query ExchangeReport($month: String!) {
    exchangeReport(month: $month) {
      month
      madeAt
      final
      lines {
        part
        item
        value
      }
    }
    exchangeReportMonths
  }
`);
