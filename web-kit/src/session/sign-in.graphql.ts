import { graphql } from '../generated/gql.ts';

export const SignInResultFieldsDocument = graphql(`
  fragment SignInResultFields on SignInResult {
    status
    session { ...SessionFields }
    challenge { id payload expiresAt }
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
    }
  }
`);

export const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) { signIn(input: $input) { ...SignInResultFields } }
`);

export const CompleteSecondFactorDocument = graphql(`
  mutation CompleteSecondFactor($challengeId: ID!, $signature: String!) {
    completeSecondFactor(challengeId: $challengeId, signature: $signature) { ...SignInResultFields }
  }
`);

export const EnrolSecondFactorDocument = graphql(`
  mutation EnrolSecondFactor($publicKey: String!) {
    enrolSecondFactor(publicKey: $publicKey) { ...SignInResultFields }
  }
`);

export const ChangePasswordDocument = graphql(`
  mutation ChangePassword($currentCipher: String!, $newCipher: String!) {
    changePassword(currentCipher: $currentCipher, newCipher: $newCipher) { ...SignInResultFields }
  }
`);
