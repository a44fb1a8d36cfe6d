import { graphql } from '../generated/gql.ts';

export const SubmitApplicationDocument = graphql(`
  mutation SubmitApplication($input: SubmitApplicationInput!) { submitApplication(input: $input) { id } }
`);
