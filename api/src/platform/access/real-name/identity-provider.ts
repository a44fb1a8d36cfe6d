import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  genericGrantRequest,
  skipSubjectCheck,
} from 'openid-client';
import type { App } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import type { RealNamePerson } from './door.ts';
import type { RealNameFlow } from './flow-cookie.ts';
import { inOurWords } from './provider-faults.ts';
import { readAgent, readValidity } from './read-claims.ts';

const KEPT_MS = 3_600_000;
const TIMEOUT_SECONDS = 8;

interface Discovered {
  at: number;
  configuration: Promise<Configuration>;
}

const discovered = new WeakMap<App, Discovered>();

/** Where the person proves who he is. @throws E-QX-40 while the provider is away */
export async function authorisationUrl(app: App, flow: RealNameFlow, redirectUri: string): Promise<string> {
  try {
    const url = buildAuthorizationUrl(await configurationOf(app), {
      redirect_uri: redirectUri,
      scope: app.config.IDENTITY_SCOPE,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      // On a shared machine the person before must not be taken for the next one.
      prompt: 'login',
    });
    return url.href;
  } catch (error) {
    throw inOurWords(app, error);
  }
}

/** Who came back: the code is exchanged, state, nonce, signature and time are checked by the library, then name, ID and phone are asked for. */
export async function personBehind(app: App, answer: URL, flow: RealNameFlow): Promise<RealNamePerson> {
  try {
    const configuration = await configurationOf(app);
    const tokens = await authorizationCodeGrant(configuration, answer, {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    });
    const subject = tokens.claims()?.sub;
    if (subject === undefined) throw refuseAccess('E-QX-43');
    return readClaims(app, await fetchUserInfo(configuration, tokens.access_token, subject));
  } catch (error) {
    throw inOurWords(app, error);
  }
}

const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const TICKET = 'urn:ietf:params:oauth:token-type:access_token';

/**
 * Whom the provider has signed in already, in another application of the city that hands him over: its ticket is exchanged (RFC 8693) at the
 * provider, who alone says whose it is and whether it still counts. @throws E-QX-40, E-QX-43, E-QX-44
 */
export async function personOfTicket(app: App, ticket: string): Promise<RealNamePerson> {
  try {
    const configuration = await configurationOf(app);
    const tokens = await genericGrantRequest(configuration, EXCHANGE, {
      subject_token: ticket,
      subject_token_type: TICKET,
      scope: app.config.IDENTITY_SCOPE,
    });
    return readClaims(app, await fetchUserInfo(configuration, tokens.access_token, skipSubjectCheck));
  } catch (error) {
    throw inOurWords(app, error);
  }
}

function readClaims(app: App, claims: Readonly<Record<string, unknown>>): RealNamePerson {
  const [idNo, name, phone] = [claims[app.config.IDENTITY_CITIZEN_CLAIM], claims.name, claims.phone_number];
  if (typeof idNo !== 'string' || typeof name !== 'string' || typeof phone !== 'string') throw refuseAccess('E-QX-44');
  const documentValidUntil = readValidity(claims[app.config.IDENTITY_VALIDITY_CLAIM]);
  const agent = readAgent(claims[app.config.IDENTITY_AGENT_CLAIM]);
  return {
    ...{ idNo, name, phone, level: levelOf(claims[app.config.IDENTITY_LEVEL_CLAIM]) },
    ...(documentValidUntil && { documentValidUntil }),
    ...(agent && { agent }),
  };
}

const HIGHEST_LEVEL = 3;

/** What the provider says of the level, as a number or a text; what cannot be read is the lowest. */
function levelOf(claim: unknown): number {
  const level = Number(claim);
  return Number.isInteger(level) && level >= 1 && level <= HIGHEST_LEVEL ? level : 1;
}

/** What the provider says of itself is asked once an hour; a failure is forgotten, so that the next sign-in tries again. */
async function configurationOf(app: App): Promise<Configuration> {
  const kept = discovered.get(app);
  if (kept && Date.now() - kept.at < KEPT_MS) return kept.configuration;
  const fresh = { at: Date.now(), configuration: discover(app) };
  discovered.set(app, fresh);
  try {
    return await fresh.configuration;
  } catch (error) {
    discovered.delete(app);
    throw error;
  }
}

function discover(app: App): Promise<Configuration> {
  const { IDENTITY_ISSUER = '', IDENTITY_CLIENT_ID = '', IDENTITY_CLIENT_SECRET, production } = app.config;
  return discovery(new URL(IDENTITY_ISSUER), IDENTITY_CLIENT_ID, IDENTITY_CLIENT_SECRET, undefined, {
    timeout: TIMEOUT_SECONDS,
    // The token's signature is checked too, not only the connection it came by.
    execute: [enableNonRepudiationChecks, ...(production ? [] : [allowInsecureRequests])],
  });
}
