import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { modules } from '../src/modules.ts';
import { exchangeDocuments, sentFileOf } from '../src/platform/exchange/docs/exchange-documents.ts';
import { Registry } from '../src/platform/kernel/registry.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
let schemas: ReadonlyMap<string, object> | undefined;

/** What of a message that went out differs from the published schema of its kind; nothing where it is as counterparts were told. */
export function faultsOfSent(channel: string, kind: string, contents: unknown): string[] {
  schemas ??= new Map(exchangeDocuments(new Registry(modules)).map(({ path, content }) => [path, content]));
  const schema = schemas.get(`schemas/${sentFileOf(channel, kind)}`);
  if (!schema) return [`${channel} ${kind} is not published`];
  ajv.validate(schema, contents);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every message is as its counterpart was told. */
export function expectAsPublished(channel: string, messages: readonly { kind: string; fields: unknown }[]): void {
  expect(messages.flatMap(({ kind, fields }) => faultsOfSent(channel, kind, fields))).toEqual([]);
}
