import { graphql } from '../generated/gql.ts';

/** What is to be signed for a step that demands a signature. */
export const RequestFlowSignatureDocument = graphql(`
  mutation RequestFlowSignature($input: FlowSignatureRequestInput!) {
    requestFlowSignature(input: $input) { id payload title digest lines }
  }
`);
