import { graphql } from '../generated/gql.ts';

export const SignInResultFieldsDocument = graphql(`
  fragment SignInResultFields on SignInResult {
    status
    session { ...SessionFields }
    challenge { id payload expiresAt byCertificate }
    awaitedRequest
    awaitedFingerprint
  }
`);

export const SignInOptionsDocument = graphql(`
  query SignInOptions {
    signInOptions {
      productName
      passwordKey
      demoAccounts { loginName password title client note }
      realNameDoors { client title url }
      demoKeyFileUrl
      signerBridgeUrl
    }
  }
`);

export const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) { signIn(input: $input) { ...SignInResultFields } }
`);

export const CompleteSecondFactorDocument = graphql(`
  mutation CompleteSecondFactor($challengeId: ID!, $signature: String!, $certificate: String) {
    completeSecondFactor(challengeId: $challengeId, signature: $signature, certificate: $certificate) { ...SignInResultFields }
  }
`);

export const EnrolSecondFactorDocument = graphql(`
  mutation EnrolSecondFactor($publicKey: String, $certificate: String) {
    enrolSecondFactor(publicKey: $publicKey, certificate: $certificate) { ...SignInResultFields }
  }
`);

export const ChangePasswordDocument = graphql(`
  mutation ChangePassword($currentCipher: String!, $newCipher: String!) {
    changePassword(currentCipher: $currentCipher, newCipher: $newCipher) { ...SignInResultFields }
  }
`);
