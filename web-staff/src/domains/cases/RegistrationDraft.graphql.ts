import { graphql } from '../../generated/gql.ts';

/** A draft of the window as lists show it: masked. */
export const DraftRow = graphql(`
  fragment DraftRow on RegistrationDraft {
    id
    version
    personName
    idNo
    placementTypeTitle
    fileCount
    updatedAt
    expiresAt
  }
`);

export const RegistrationDraftsDocument = graphql(`
  query RegistrationDrafts {
    registrationDrafts { ...DraftRow }
  }
`);

/** The form in clear: asked for by a click, never kept in the cache. */
export const OpenRegistrationDraftDocument = graphql(`
  mutation OpenRegistrationDraft($id: ID!) {
    openRegistrationDraft(id: $id) {
      draft { ...DraftRow }
      form
      attachments {
        fileId
        materialCode
        name
        mime
        size
        sm3
      }
    }
  }
`);

export const SaveRegistrationDraftDocument = graphql(`
  mutation SaveRegistrationDraft($input: SaveRegistrationDraftInput!) {
    saveRegistrationDraft(input: $input) { ...DraftRow }
  }
`);

export const DeleteRegistrationDraftDocument = graphql(`
  mutation DeleteRegistrationDraft($id: ID!) {
    deleteRegistrationDraft(id: $id)
  }
`);
