import { z } from 'zod';
import { flag } from './flag.ts';

/** Queues of the departments and the exchange gateway. */
export const exchangeVariables = {
  AMQP_URL: z
    .url({ protocol: /^amqps?$/ })
    .optional()
    .describe(
      'AMQP 0-9-1 broker for partners that exchange messages by queue; `amqps:` in production. Absent = HTTP only',
    ),
  AMQP_CA_FILE: z.string().optional().describe("Certificate (PEM) of the authority that signed the broker's"),
  AMQP_CERT_FILE: z.string().optional().describe('Our own certificate (PEM), where the broker asks for one'),
  AMQP_KEY_FILE: z.string().optional().describe('Key (PEM) of AMQP_CERT_FILE'),
  AMQP_RETRY_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,5}(,[1-9]\d{0,5})*$/)
    .default('60,300,900,3600,21600,86400')
    .transform((text) => text.split(',').map(Number))
    .describe(
      'Rests before a message of a queue that we failed at (1099) is tried again, in seconds; after the last it is kept in `yjs.dead`',
    )
    .meta({ values: 'whole seconds, 1–999999, comma separated' }),
  DEPARTMENT_QUEUES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((code) => code.trim())
        .filter(Boolean),
    )
    .describe(
      'Codes of departments that are sent messages by queue (`yjs.out.<code>`) instead of HTTP, comma separated',
    ),
  EXCHANGE_TLS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe(
      'A second port, for partners, where the gateway (`/exchange/` only) speaks TLS itself and asks for client certificates; 0 = any free one. Absent = none',
    ),
  EXCHANGE_TLS_CERT_FILE: z.string().optional().describe('Certificate (PEM, with its chain) of EXCHANGE_TLS_PORT'),
  EXCHANGE_TLS_KEY_FILE: z.string().optional().describe('Key (PEM) of EXCHANGE_TLS_CERT_FILE'),
  EXCHANGE_TLS_CLIENT_CA_FILE: z
    .string()
    .optional()
    .describe("Certificate (PEM) of the authority that signs partners' client certificates"),
  EXCHANGE_TLS_CLIENT: z
    .enum(['optional', 'required'])
    .default('optional')
    .describe(
      'Whether every call of the gateway must come with a client certificate (`required`: then the plain port refuses them all), or only those of applications that are bound to one',
    ),
  EXCHANGE_LOOPBACK: flag
    .optional()
    .describe('Lets data channels call this machine, as the sandbox needs. Default: as SANDBOX. Refused in production'),
  EXCHANGE_LOG_QUEUE: z.coerce
    .number()
    .int()
    .min(1)
    .default(10_000)
    .describe('Calls that may wait for the log store; beyond it sensitive channels are refused (DX-5031)'),
  EXCHANGE_LOG_ONLINE_MONTHS: z.coerce
    .number()
    .int()
    .min(6)
    .default(12)
    .describe('How long exchange log rows stay online at least; older, archived days may be purged by two persons'),
};
