import { z } from 'zod';
import { rsaFault } from '../platform/crypto/rsa-keys.ts';

/** How citizens prove who they are. */
export const identityVariables = {
  IDENTITY_ISSUER: z
    .url()
    .optional()
    .describe(
      "Issuer of the city's identity provider (OpenID Connect), by which citizens sign in with their real name; `https:` in production. Absent = no such sign-in",
    ),
  IDENTITY_CLIENT_ID: z.string().optional().describe('As which application IDENTITY_ISSUER knows us'),
  IDENTITY_CLIENT_SECRET: z.string().optional().describe('Our secret at IDENTITY_ISSUER'),
  IDENTITY_SCOPE: z
    .string()
    .default('openid profile phone citizen')
    .describe('What we ask IDENTITY_ISSUER for: name, phone, citizen ID'),
  IDENTITY_CITIZEN_CLAIM: z
    .string()
    .default('citizen_id')
    .describe('Under which claim IDENTITY_ISSUER names the citizen ID'),
  ALIPAY_APP_ID: z
    .string()
    .regex(/^\d{16}$/, '应为16位数字')
    .optional()
    .describe('Our application at the Alipay open platform. Absent = no mini-program (01 §10)')
    .meta({ values: '16 digits' }),
  ALIPAY_GATEWAY_URL: z
    .url()
    .default('https://openapi.alipay.com/gateway.do')
    .describe('The Alipay gateway; `https:` in production'),
  ALIPAY_PRIVATE_KEY: rsaKey('private')
    .optional()
    .describe('With which we sign for Alipay (RSA2): PKCS#8 in base64, at least 2048 bits'),
  ALIPAY_PUBLIC_KEY: rsaKey('public')
    .optional()
    .describe('With which Alipay signs its answers and notices: SPKI in base64'),
  ALIPAY_PRIVATE_KEY_NEXT: rsaKey('private')
    .optional()
    .describe('While keys are changed: our next one; whichever Alipay takes is used, without an interruption'),
  ALIPAY_PUBLIC_KEY_NEXT: rsaKey('public').optional().describe("Alipay's next one, beside ALIPAY_PRIVATE_KEY_NEXT"),
  ALIPAY_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(3000)
    .describe('How long Alipay may take to answer; only the question for a token is repeated, twice (01 §10.6)'),
  ALIPAY_SESSION_MINUTES: z.coerce
    .number()
    .int()
    .min(5)
    .default(120)
    .describe('How long a session of the mini-program lasts before it is renewed (01 §10.3)'),
  ALIPAY_REFRESH_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe('For how many days a session of the mini-program may be renewed without authorising again'),
  REAL_NAME_PROOF_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .default(24)
    .describe(
      'A citizen who withdraws, names a bank account or confirms by one click must have proven who he is within so many hours (01 §10.3)',
    ),
  IDENTITY_LEVEL_CLAIM: z
    .string()
    .default('auth_level')
    .describe('Under which claim IDENTITY_ISSUER names the level of the real-name identity, 1 to 3'),
  IDENTITY_VALIDITY_CLAIM: z
    .string()
    .default('citizen_id_valid_until')
    .describe(
      'Under which claim IDENTITY_ISSUER names the last day of the identity document, YYYY-MM-DD; other texts have no end',
    ),
  IDENTITY_AGENT_CLAIM: z
    .string()
    .default('agent')
    .describe(
      'Under which claim IDENTITY_ISSUER names who acts for the citizen: an object of name, citizen_id, authorisation_no and valid_until',
    ),
  IDENTITY_UPGRADE_URL: z
    .url()
    .optional()
    .describe('Page of the portal on which a citizen raises the level of the real-name identity'),
};

/** An RSA key as Alipay's tool writes it. The name says what is expected of it. */
function rsaKey(kind: 'private' | 'public') {
  return z.string().refine((text) => rsaFault(kind, text) === undefined, {
    error: ({ input }) => rsaFault(kind, String(input)) ?? '密钥不可用',
  });
}
