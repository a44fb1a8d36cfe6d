import { graphql } from '../../generated/gql.ts';

export const FaultRow = graphql(`
  fragment FaultRow on IntegrityFault {
    id
    kind
    title
    foundAt
    secConfirmedBy
    audConfirmedBy
    endedAt
    outcome
  }
`);

export const ReportFields = graphql(`
  fragment ReportFields on IntegrityReport {
    lastScan {
      id
      startedAt
      finishedAt
      byName
      counts {
        title
        rows
        checked
        broken
        unknownKeys
      }
    }
    faults { ...FaultRow }
  }
`);

export const IntegrityReportDocument = graphql(`
  query IntegrityReport {
    integrityReport { ...ReportFields }
  }
`);

export const ScanIntegrityDocument = graphql(`
  mutation ScanIntegrity {
    scanIntegrity { ...ReportFields }
  }
`);

export const ConfirmIntegrityFaultDocument = graphql(`
  mutation ConfirmIntegrityFault($id: ID!, $reason: String!) {
    confirmIntegrityFault(id: $id, reason: $reason) { ...FaultRow }
  }
`);
