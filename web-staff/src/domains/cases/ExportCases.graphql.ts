import { graphql } from '../../generated/gql.ts';

export const CaseExportPreviewDocument = graphql(`
  query CaseExportPreview($queue: CaseQueue!, $filter: CaseFilter) {
    caseExportPreview(queue: $queue, filter: $filter) {
      rows
      most
      mostInBackground
      plainAllowed
    }
  }
`);
