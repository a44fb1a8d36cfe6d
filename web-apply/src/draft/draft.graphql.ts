import { graphql } from '../generated/gql.ts';

export const DraftFieldsDocument = graphql(`
  fragment DraftFields on ApplicationDraft {
    id
    version
    form
    placementStreet
    known { field source at correctable corrected }
    knownRate
    sourcesDown
    attachments { fileId materialCode name mime size sm3 sourceTitle issuer issuedAt fetchedAt }
    updatedAt
    expiresAt
  }
`);

export const OpenApplicationDraftDocument = graphql(`
  mutation OpenApplicationDraft($bundle: String!) { openApplicationDraft(bundle: $bundle) { ...DraftFields } }
`);

export const SaveApplicationDraftDocument = graphql(`
  mutation SaveApplicationDraft($input: SaveApplicationDraftInput!) {
    saveApplicationDraft(input: $input) { ...DraftFields }
  }
`);

export const ApplicationFormDocument = graphql(`
  query ApplicationForm { applicationForm { title schema uiSchema } }
`);
