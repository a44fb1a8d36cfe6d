import { graphql } from '../../generated/gql.ts';

export const CaseMaterialParts = graphql(`
  fragment CaseMaterialParts on CaseMaterial {
    materialCode
    name
    required
    note
    attachments { ...AttachmentFields }
  }
`);
