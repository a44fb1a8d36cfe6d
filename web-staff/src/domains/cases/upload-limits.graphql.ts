import { graphql } from '../../generated/gql.ts';

/** What uploads of materials may be, by the collection items in force. */
export const UploadLimitsDocument = graphql(`
  query UploadLimits($materialCodes: [String!]!) {
    uploadLimits(materialCodes: $materialCodes) {
      materialCode
      mimes
      maxBytes
      maxFiles
      ruleText
    }
  }
`);
