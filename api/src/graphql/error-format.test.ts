import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import type { App } from '../platform/kernel/app.ts';
import { formatError } from './error-format.ts';

/** What a person is told of an error that a resolver threw, and at which levels the log was written. */
function told(thrown: Error) {
  const levels: string[] = [];
  const log = { warn: () => levels.push('warn'), error: () => levels.push('error') } as unknown as App['log'];
  const config = { production: true } as App['config'];
  const error = new GraphQLError('x', { originalError: thrown });
  const formatted = { message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  return { code: formatError({ log, config }, 'trace', formatted, error).extensions?.code, levels };
}

const failed = (message: string) => Object.assign(new Error(message), { code: '22P02' });

describe('errors of operations', () => {
  it('answer an identifier that is none like one that nobody has, without an alarm in the log', () => {
    expect(told(failed('invalid input syntax for type uuid: "x"'))).toEqual({ code: 'NOT_FOUND', levels: ['warn'] });
    expect(told(new Error('wrapped', { cause: failed('invalid input syntax for type uuid: ""') })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('stay bugs where another type was not understood', () => {
    expect(told(failed('invalid input syntax for type integer: "x"'))).toEqual({ code: 'INTERNAL', levels: ['error'] });
    expect(told(new Error('x is not a function'))).toEqual({ code: 'INTERNAL', levels: ['error'] });
  });
});
