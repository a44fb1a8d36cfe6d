import type { APIRequestContext } from 'playwright-core';
import { type Sm2KeyPair, sm2Encrypt, sm2Sign } from '../api/src/platform/crypto/sm2.ts';
import { noteSignIn } from './visit.ts';

interface SignInAnswer {
  status: string;
  challenge: { id: string; payload: string } | null;
}

/** The product's key for passwords, asked for once. */
let passwordKey: Promise<string> | undefined;

const STEP = '{ status challenge { id payload } }';

/** Talks to the API with the cookies of a browser context: what it signs in, the context's pages are signed in. */
export class ApiSession {
  constructor(private readonly request: APIRequestContext) {}

  /** Runs an operation and gives its data. @throws Error with the text of its first error */
  async run<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const answer = await this.request.post('/graphql', { data: { query, variables } });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: { message: string }[] };
    if (errors?.[0]) throw new Error(errors[0].message);
    return data;
  }

  /**
   * Password, then the signature where one is asked for; of a key that is not known yet it asks that it be bound. How it ended.
   *
   * @throws Error where more is asked for than was given
   */
  async signIn(loginName: string, password: string, key?: Sm2KeyPair): Promise<string> {
    noteSignIn(this.request);
    const input = { loginName, passwordCipher: await this.sealed(password), client: 'staff' };
    const { signIn } = await this.run<{ signIn: SignInAnswer }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) ${STEP} }`,
      { input },
    );
    return this.prove(signIn, key);
  }

  /** Replaces the one-time password of a new account by its own. */
  async choosePassword(loginName: string, oneTime: string, next: string, key: Sm2KeyPair): Promise<void> {
    await this.signIn(loginName, oneTime, key);
    const [current, chosen] = [await this.sealed(oneTime), await this.sealed(next)];
    await this.run(
      `mutation ($current: String!, $chosen: String!) { changePassword(currentCipher: $current, newCipher: $chosen) ${STEP} }`,
      { current, chosen },
    );
  }

  private async prove({ status, challenge }: SignInAnswer, key: Sm2KeyPair | undefined): Promise<string> {
    if (!key) {
      if (status !== 'SIGNED_IN') throw new Error(`${status}: a key or a new password is asked for`);
      return status;
    }
    if (status === 'SECOND_FACTOR_ENROLMENT_REQUIRED' && !challenge) {
      const { enrolSecondFactor } = await this.run<{ enrolSecondFactor: SignInAnswer }>(
        `mutation ($key: String!) { enrolSecondFactor(publicKey: $key) ${STEP} }`,
        { key: key.publicKey },
      );
      return this.prove(enrolSecondFactor, key);
    }
    if (!challenge) return status;
    const { completeSecondFactor } = await this.run<{ completeSecondFactor: SignInAnswer }>(
      `mutation ($id: ID!, $signature: String!) { completeSecondFactor(challengeId: $id, signature: $signature) ${STEP} }`,
      { id: challenge.id, signature: sm2Sign(challenge.payload, key) },
    );
    return completeSecondFactor.status;
  }

  private async sealed(password: string): Promise<string> {
    passwordKey ??= this.run<{ signInOptions: { passwordKey: string } }>('{ signInOptions { passwordKey } }').then(
      ({ signInOptions }) => signInOptions.passwordKey,
    );
    return sm2Encrypt(password, await passwordKey);
  }
}
