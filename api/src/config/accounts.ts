import { z } from 'zod';
import { flag } from './flag.ts';

/** Passwords, accounts and sessions of staff. */
export const accountVariables = {
  PASSWORD_ITERATIONS: z.coerce
    .number()
    .int()
    .min(1000)
    .default(210_000)
    .describe('Iterations of PBKDF2-HMAC-SM3; at least 210,000 in production'),
  SIGN_IN_FAILURES_PER_ADDRESS: z.coerce
    .number()
    .int()
    .min(20)
    .default(200)
    .describe(
      'Failed sign-ins from one network address within 10 minutes, under whatever names, after which it has to wait',
    ),
  SIGN_IN_NAMES_PER_ADDRESS: z.coerce
    .number()
    .int()
    .min(10)
    .default(30)
    .describe(
      'Different names under which sign-ins from one network address failed within 10 minutes and nobody came in afterwards, at which it has to wait',
    ),
  PASSWORD_MAX_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(90)
    .describe('A password must be changed after so many days'),
  SIGN_IN_CA_FILE: z
    .string()
    .optional()
    .describe(
      'Authorities (PEM, SM2) whose certificates administrators may sign in with, root and those between; absent = key files only',
    ),
  SIGN_IN_CRL_FILE: z
    .string()
    .optional()
    .describe('Revocation lists (PEM) of the authorities in SIGN_IN_CA_FILE; read anew at every sign-in'),
  SIGNER_BRIDGE_URL: z
    .string()
    .regex(/^https?:\/\/(127[.]0[.]0[.]1|localhost)(:\d{1,5})?$/, '应为本机地址')
    .default('http://127.0.0.1:18631')
    .describe("Where the pages find the middleware of 智能密码钥匙 on the reader's own machine")
    .meta({ values: '`http://127.0.0.1:port`' }),
  WEAK_PASSWORDS_FILE: z
    .string()
    .optional()
    .describe("A file of further passwords that nobody may choose, one a line, beside the product's own list"),
  ACCOUNT_WARN_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(75)
    .describe('An account that nobody has used for so many days is told that it will be closed'),
  ACCOUNT_CLOSE_DAYS: z.coerce
    .number()
    .int()
    .min(2)
    .default(90)
    .describe('An account that nobody has used for so many days is closed'),
  SESSION_ADMIN_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(15)
    .describe(
      'A session of an administrator (whoever holds a role that demands a second factor) or of a review expert ends after so long without an act; others by `session.idleMinutes`',
    ),
  SINGLE_ADMIN_SESSION: flag
    .default(true)
    .describe('Whether an administrator who signs in ends the own session elsewhere'),
  SESSION_ABSOLUTE_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .default(8)
    .describe('A session ends after so long in any case'),
  SESSION_SOCKETS: z.coerce
    .number()
    .int()
    .min(1)
    .default(20)
    .describe('How many WebSockets one session may hold open on a node: about one per open page'),
  ACT_REQUEST_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe(
      'Days for which a repeated request of an act gets the first result and the results of a batch can be downloaded',
    ),
};
