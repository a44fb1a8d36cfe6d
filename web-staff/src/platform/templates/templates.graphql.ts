import { graphql } from '../../generated/index.ts';

export const TemplateKindsDocument = graphql(`
  query TemplateKinds {
    documentTemplateKinds {
      kind
      title
      edition
      placeholders {
        name
        sample
        needed
        image
      }
    }
  }
`);

export const UploadTemplateDocument = graphql(`
  mutation UploadTemplate($kind: ID!, $fileId: ID!, $note: String!, $requestId: ID!) {
    uploadDocumentTemplate(kind: $kind, fileId: $fileId, note: $note, requestId: $requestId) {
      id
    }
  }
`);
