import { graphql } from '../../generated/gql.ts';

export const CaseFormDocument = graphql(`
  query CaseForm {
    caseForm {
      key
      version
      title
      schema
      uiSchema
    }
  }
`);

/** Which matters the entered form would open (matter catalogue, spec 1.2). */
export const BundlePreviewDocument = graphql(`
  query BundlePreview($form: JSON!) {
    bundlePreview(form: $form) {
      code
      name
      department
      mode
      modeTitle
      level
      promiseDays
      legalDays
      conditionText
      materials {
        code
        name
        required
        note
      }
    }
  }
`);

export const RegisterCaseDocument = graphql(`
  mutation RegisterCase($input: RegisterCaseInput!) {
    registerCase(input: $input) {
      id
      version
      caseNo
      status
      statusTitle
    }
  }
`);
