import { randomBytes } from 'node:crypto';
import Provider, { type Configuration, errors } from 'oidc-provider';
import { demoToken, IDENTITY_CLIENT_ID } from '../demo-keys.ts';
import type { Citizens, KnownPerson } from './persons.ts';
import type { SigningKey } from './signing-key.ts';
import { spoilToken, type TokenFault } from './spoil.ts';

const SCOPE = 'openid profile phone citizen';
const HOUR = 3600;

export interface ProviderOptions {
  issuer: string;
  citizens: Citizens;
  key: SigningKey;
  redirectUris: string[];
  /** The fault of the next identity token. */
  takeFault(): TokenFault;
  /** Whose ticket it is; it counts once. */
  takeTicket(ticket: string): string | undefined;
}

/** RFC 8693: the ticket of another application of the city becomes a token for ours. */
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';

/** An OpenID provider (authorisation code with PKCE only) that knows the persons of the demonstration by name, citizen ID and phone. */
export function buildProvider({
  issuer,
  citizens,
  key,
  redirectUris,
  takeFault,
  takeTicket,
}: ProviderOptions): Provider {
  const provider = new Provider(issuer, configuration({ citizens, key, redirectUris, path: new URL(issuer).pathname }));
  provider.registerGrantType(
    EXCHANGE,
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const accountId = takeTicket(String(params?.subject_token ?? ''));
      if (!client || !accountId || !citizens.find(accountId)) throw new errors.InvalidGrant('the ticket is not known');
      const grant = new provider.Grant({ clientId: client.clientId, accountId });
      grant.addOIDCScope(SCOPE);
      const grantId = await grant.save();
      const token = new provider.AccessToken({ accountId, client, grantId, gty: 'token_exchange', scope: SCOPE });
      ctx.body = { access_token: await token.save(), expires_in: token.expiration, token_type: 'Bearer', scope: SCOPE };
    },
    ['subject_token', 'subject_token_type', 'scope'],
  );
  provider.use(async (ctx, next) => {
    await next();
    const answer = ctx.body as { id_token?: string } | undefined;
    if (ctx.oidc?.route === 'token' && answer?.id_token)
      answer.id_token = spoilToken(answer.id_token, takeFault(), key);
  });
  return provider;
}

function configuration({
  citizens,
  key,
  redirectUris,
  path,
}: Pick<ProviderOptions, 'citizens' | 'key' | 'redirectUris'> & { path: string }): Configuration {
  return {
    clients: [
      {
        client_id: IDENTITY_CLIENT_ID,
        client_secret: demoToken('identity'),
        redirect_uris: redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code', EXCHANGE],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key.jwk as never] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'phone', 'citizen'],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      phone: ['phone_number'],
      citizen: ['citizen_id', 'auth_level', 'citizen_id_valid_until', 'agent'],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `${path}/sign-in/${interaction.uid}` },
    ttl: { AccessToken: HOUR, AuthorizationCode: 60, Grant: HOUR, IdToken: HOUR, Interaction: HOUR, Session: HOUR },
    findAccount: (_ctx, citizenId) => {
      const person = citizens.find(citizenId);
      return person && { accountId: citizenId, claims: () => claimsOf(citizenId, person) };
    },
    // One application of the city's own: nobody is asked whether it may know who he is.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(SCOPE);
      await grant.save();
      return grant;
    },
  };
}

const USUAL_LEVEL = 2;

function claimsOf(sub: string, { name, phone, citizenId, level = USUAL_LEVEL, validUntil, agent }: KnownPerson) {
  return {
    ...{ sub, name, phone_number: phone, citizen_id: citizenId, auth_level: level },
    ...(validUntil && { citizen_id_valid_until: validUntil }),
    ...(agent && { agent }),
  };
}
