import { execute, type GraphQLSchema } from 'graphql';
import { buildApiSchema } from '../src/graphql/schema.ts';
import { DEMO_PASSWORD, demoKeyPair } from '../src/platform/access/demo/demo-accounts.ts';
import { accessModule, resolveActor, resolveDevice } from '../src/platform/access/index.ts';
import { promoteSession, startSession } from '../src/platform/access/sessions/start-session.ts';
import { closedReason } from '../src/platform/access/sign-in/closed-reason.ts';
import { nextStage } from '../src/platform/access/sign-in/outcome.ts';
import { welcome } from '../src/platform/access/sign-in/sign-in.ts';
import { findAccountByLogin } from '../src/platform/access/users/account.ts';
import { auditModule } from '../src/platform/audit/index.ts';
import { sm2Encrypt, sm2Sign } from '../src/platform/crypto/index.ts';
import { type Ctx, type ModuleDefinition, transaction } from '../src/platform/kernel/index.ts';
import { notifyModule } from '../src/platform/notify/module.ts';
import { type BareApp, bareApp } from './bare-app.ts';
import { filledDatabase } from './database/test-database.ts';
import { checkedDocument } from './kept/checked-documents.ts';

/** An app with accounts, the demo persons and the audit log, on a database of its own. */
export interface AccessApp extends BareApp {
  schema: GraphQLSchema;
}

export async function accessApp(
  name: string,
  env: Readonly<Record<string, string>> = {},
  further: readonly ModuleDefinition[] = [],
): Promise<AccessApp> {
  const world = { DEMO: env.DEMO ?? 'true', PASSWORD_ITERATIONS: '1000' };
  const database = await filledDatabase(name, `access, demo ${world.DEMO}`, (url) => fill(url, world));
  const app = await bareApp({ url: database.url, modules: [...ROOMS, ...further], env: { ...world, ...env } });
  // As at any later start with more modules.
  if (further.length > 0) await seedAccess(app);
  const schema = await buildApiSchema(app.registry);
  const close = app.close;
  return Object.assign(app, {
    schema,
    close: async () => {
      await close();
      await database.drop();
    },
  });
}

const ROOMS = [accessModule, auditModule, notifyModule];

async function fill(url: string, env: Readonly<Record<string, string>>): Promise<void> {
  const app = await bareApp({ url, modules: ROOMS, env });
  try {
    await seedAccess(app);
  } finally {
    await app.close();
  }
}

/** What a start does for reference and demo data. */
export async function seedAccess(app: BareApp): Promise<void> {
  const ctx = app.context({ kind: 'SYSTEM', name: '系统初始化' });
  await accessModule.seed?.(ctx);
  await notifyModule.seed?.(ctx);
  await accessModule.demo?.(ctx);
}

/** A browser: keeps its cookie from one request to the next. */
export class Browser {
  token: string | undefined;
  /** Of a browser on a device: what it is known by, and as which kind it asks (`pad`). */
  deviceToken: string | undefined;
  device: string | undefined;
  /** As the browser names itself. */
  userAgent = 'test';

  constructor(readonly app: AccessApp) {}

  /** A request's context, with the actor that the cookie stands for at this moment. */
  async ctx(): Promise<Ctx> {
    const actor =
      this.device === undefined
        ? await resolveActor(this.app, this.token, '10.0.0.8')
        : await resolveDevice(this.app, this.device, this.deviceToken, '10.0.0.8');
    const web = {
      sessionToken: this.token,
      origin: 'https://yjs.example.gov.cn',
      userAgent: this.userAgent,
      setSessionToken: (token: string) => {
        this.token = token;
      },
      clearSessionToken: () => {
        this.token = undefined;
      },
      deviceToken: this.deviceToken,
      setDeviceToken: (token: string) => {
        this.deviceToken = token;
      },
      clearDeviceToken: () => {
        this.deviceToken = undefined;
      },
    };
    return { ...this.app.context(actor, { ip: '10.0.0.8' }), web };
  }

  /** Runs an operation; gives its data and the code of its first error. */
  async run(source: string, variableValues: Record<string, unknown> = {}): Promise<Answer> {
    const { schema } = this.app;
    const { document, faults } = checkedDocument(schema, source);
    const { data, errors } = document
      ? await execute({ schema, document, variableValues, contextValue: await this.ctx() })
      : { data: undefined, errors: faults };
    const original = errors?.[0]?.originalError as Pick<Partial<Answer>, 'code' | 'fields'> | undefined;
    return {
      data: (data ?? {}) as Record<string, unknown>,
      code: original?.code ?? (errors ? 'INVALID' : undefined),
      message: errors?.[0]?.message,
      fields: original?.fields,
    };
  }

  async signIn(loginName: string, password = DEMO_PASSWORD): Promise<Answer> {
    const passwordCipher = sm2Encrypt(password, this.app.keys.encryptionPair().publicKey);
    return this.run(SIGN_IN, { input: { loginName, passwordCipher, client: 'staff' } });
  }

  /** Password and, where asked for, the signature with the demo key of the account. */
  async enter(loginName: string): Promise<this> {
    const answer = await this.signIn(loginName);
    const { status, challenge } = answer.data.signIn as SignInAnswer;
    if (status === 'SECOND_FACTOR_REQUIRED' && challenge) {
      const second = await this.prove(challenge, demoKeyPair(loginName));
      if (second.code) throw new Error(second.message);
    }
    return this;
  }

  /**
   * As it stands after `enter`, without the sealed password and the signature, whose arithmetic takes longer than most of what
   * a test asks afterwards. An account that cannot come to work by its password alone goes the long way.
   */
  async arrive(loginName: string): Promise<this> {
    const ctx = await this.ctx();
    const account = await findAccountByLogin(ctx, loginName);
    if (!account || closedReason(ctx, account) || nextStage(this.app, account, true) !== 'ACTIVE')
      return this.enter(loginName);
    const { token } = await transaction(ctx, async (tx) => {
      const { id: userId, publicKey } = account;
      const begun = await startSession(tx, { userId, stage: publicKey ? 'SECOND_FACTOR' : 'ACTIVE', client: 'staff' });
      const session = publicKey ? await promoteSession(tx, begun.id, 'ACTIVE', true) : begun;
      await welcome(tx, account, session.id);
      return session;
    });
    this.token = token;
    return this;
  }

  async prove(
    challenge: { id: string; payload: string },
    key: { privateKey: string; publicKey: string },
    certificate?: string,
  ): Promise<Answer> {
    return this.run(PROVE, { id: challenge.id, signature: sm2Sign(challenge.payload, key), certificate });
  }

  async changePassword(current: string, next: string): Promise<Answer> {
    const seal = (text: string) => sm2Encrypt(text, this.app.keys.encryptionPair().publicKey);
    return this.run(CHANGE, { current: seal(current), next: seal(next) });
  }
}

export interface Answer {
  /** Empty when the operation failed as a whole. */
  data: Record<string, unknown>;
  code: string | undefined;
  message: string | undefined;
  /** Fields that the first error names. */
  fields: readonly { path: string; message: string }[] | undefined;
}

export interface SignInAnswer {
  status: string;
  session: { user: { loginName: string; scopeTitle: string }; permissions: string[]; menus: { key: string }[] } | null;
  challenge: { id: string; payload: string } | null;
}

const RESULT =
  '{ status session { user { loginName scopeTitle } permissions menus { key } } challenge { id payload } }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) ${RESULT} }`;
const PROVE = `mutation ($id: ID!, $signature: String!, $certificate: String) {
  completeSecondFactor(challengeId: $id, signature: $signature, certificate: $certificate) ${RESULT} }`;
const CHANGE = `mutation ($current: String!, $next: String!) { changePassword(currentCipher: $current, newCipher: $next) ${RESULT} }`;
