import { graphql } from '../generated/gql.ts';

/** What the page offers to choose from, and the key for the password (A11). */
export const RegistrationChoicesDocument = graphql(`
  query RegistrationChoices {
    institutionRegistrationChoices {
      districts { code title }
      institutionTypes { code title }
      natures { code title }
    }
    signInOptions { passwordKey }
  }
`);

export const SendRegistrationCodeDocument = graphql(`
  mutation SendRegistrationCode($uscc: String!, $phone: String!) {
    sendInstitutionRegistrationCode(uscc: $uscc, phone: $phone) { seconds minutes }
  }
`);

export const RegisterInstitutionDocument = graphql(`
  mutation RegisterInstitution($input: RegisterInstitutionInput!) {
    registerTrainingInstitution(input: $input) { institutionNo }
  }
`);
