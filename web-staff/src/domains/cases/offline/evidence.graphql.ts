import { graphql } from '../../../generated/gql.ts';

export const EvidenceKindsDocument = graphql(`
  query EvidenceKinds {
    offlineEvidenceKinds {
      code
      name
    }
  }
`);

export const AddEvidenceDocument = graphql(`
  mutation AddEvidence($subCaseId: ID!, $code: String!, $fileIds: [ID!]!) {
    addOfflineEvidence(subCaseId: $subCaseId, code: $code, fileIds: $fileIds) {
      id
      version
    }
  }
`);
