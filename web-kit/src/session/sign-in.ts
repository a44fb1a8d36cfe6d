import type { ApolloClient } from '@apollo/client';
import { encryptPassword } from './password-crypto.ts';
import type { SignInResultData } from './session.types.ts';
import { ChangePasswordDocument, SignInDocument } from './sign-in.graphql.ts';

interface PasswordSignIn {
  loginName: string;
  password: string;
  client: string;
  /** SM2 public key of the server, hex. */
  passwordKey: string;
}

/** First step of signing in; the password leaves the page only as SM2 ciphertext. */
export async function signInWithPassword(apollo: ApolloClient, input: PasswordSignIn): Promise<SignInResultData> {
  const passwordCipher = await encryptPassword(input.password, input.passwordKey);
  const { data } = await apollo.mutate({
    mutation: SignInDocument,
    variables: { input: { loginName: input.loginName.trim(), passwordCipher, client: input.client } },
  });
  if (!data) throw new Error('signIn answered without data');
  return data.signIn;
}

interface PasswordChange {
  current: string;
  next: string;
  passwordKey: string;
}

/** Replaces the password, both sent as SM2 ciphertext. */
export async function changePassword(apollo: ApolloClient, input: PasswordChange): Promise<SignInResultData> {
  const [currentCipher, newCipher] = await Promise.all([
    encryptPassword(input.current, input.passwordKey),
    encryptPassword(input.next, input.passwordKey),
  ]);
  const { data } = await apollo.mutate({ mutation: ChangePasswordDocument, variables: { currentCipher, newCipher } });
  if (!data) throw new Error('changePassword answered without data');
  return data.changePassword;
}
