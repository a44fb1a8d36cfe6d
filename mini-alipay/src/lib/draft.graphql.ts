import { graphql } from '../generated/gql.ts';

/** A draft as the form and the materials show it. */
export const MiniDraft = graphql(`
  fragment MiniDraft on ApplicationDraft {
    id
    version
    form
    placementStreet
    known {
      field
      source
      correctable
      corrected
    }
    knownRate
    sourcesDown
    updatedAt
    attachments {
      fileId
      materialCode
      name
      mime
      sourceTitle
      issuer
      fetchedAt
    }
  }
`);

export const MiniOpenDraft = graphql(`
  mutation MiniOpenDraft($bundle: String!) {
    openApplicationDraft(bundle: $bundle) {
      ...MiniDraft
    }
  }
`);

export const MiniSaveDraft = graphql(`
  mutation MiniSaveDraft($input: SaveApplicationDraftInput!) {
    saveApplicationDraft(input: $input) {
      ...MiniDraft
    }
  }
`);

export const MiniForm = graphql(`
  query MiniForm {
    applicationForm {
      title
      schema
      uiSchema
    }
  }
`);

/** What the pictures of a material must be. */
export const MiniLimits = graphql(`
  fragment MiniLimits on MaterialLimits {
    mimes
    maxBytes
    maxFiles
    exactSize {
      width
      height
    }
  }
`);

export const MiniMaterials = graphql(`
  query MiniMaterials($form: JSON!) {
    applicationMaterials(form: $form) {
      code
      name
      required
      obtainable
      generated
      note
      ruleText
      limits {
        ...MiniLimits
      }
    }
    toldParameters {
      code
      value
    }
  }
`);

export const MiniSubmit = graphql(`
  mutation MiniSubmit($input: SubmitApplicationInput!) {
    submitApplication(input: $input) {
      id
      caseNo
    }
  }
`);

export const MiniObtainLicence = graphql(`
  mutation MiniObtainLicence($input: ObtainLicenceInput!) {
    obtainLicence(input: $input) {
      ...MiniDraft
    }
  }
`);

export const MiniLocalKey = graphql(`
  query MiniLocalKey {
    alipayLocalKey
  }
`);
