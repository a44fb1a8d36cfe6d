import pino from 'pino';
import { StartRefused } from './platform/errors/index.ts';

/** Says why a process does not start: one line in the log's own format, whatever its level. */
export function sayWhy(error: unknown): void {
  const log = pino({ level: 'fatal' }, pino.destination(2));
  if (error instanceof StartRefused) log.fatal(`It does not start. ${error.message}`);
  else log.fatal({ err: error }, 'It does not start');
}
