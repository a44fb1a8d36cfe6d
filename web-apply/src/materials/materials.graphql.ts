import { graphql } from '../generated/gql.ts';

export const ApplicationMaterialsDocument = graphql(`
  query ApplicationMaterials($form: JSON!) {
    applicationMaterials(form: $form) { code name required obtainable generated note ruleText limits { mimes maxBytes maxFiles exactSize { width height } } matters }
    toldParameters { code value text }
  }
`);

export const ObtainLicenceDocument = graphql(`
  mutation ObtainLicence($input: ObtainLicenceInput!) { obtainLicence(input: $input) { ...DraftFields } }
`);
