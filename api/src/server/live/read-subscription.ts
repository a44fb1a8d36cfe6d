import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { DEFAULT_LIMITS, operationLimits, PARSE_LIMITS } from '../../graphql/limits.ts';
import { findUnreadable } from '../../graphql/readable-text.ts';
import type { Manifest } from '../../graphql/safelist.ts';
import { kernelErrors } from '../../platform/errors/index.ts';

/** Documents remembered once they are valid; the clients have a handful of subscriptions. */
const MOST_DOCUMENTS = 200;

export interface Subscription {
  document: DocumentNode;
  operationName: string | undefined;
  variableValues: Record<string, unknown> | undefined;
}

export type SubscriptionReader = (payload: SubscribePayload) => Subscription | GraphQLError[];

const refusal = (code: string, message: string) => [new GraphQLError(message, { extensions: { code } })];

/**
 * Holds what a socket is asked to the rules of HTTP: persisted operations only in production, readable texts, the same limits of depth and
 * cost. What reads or changes goes over HTTP, where its session is looked at request by request.
 */
export function subscriptionReader(schema: GraphQLSchema, manifest: Manifest, production: boolean): SubscriptionReader {
  const rules = [...specifiedRules, operationLimits(DEFAULT_LIMITS)];
  const documents = new Map<string, DocumentNode>();

  const readDocument = (text: string): DocumentNode | GraphQLError[] => {
    const known = documents.get(text);
    if (known) return known;
    let document: DocumentNode;
    try {
      document = parse(text, PARSE_LIMITS);
    } catch (error) {
      return refusal('GRAPHQL_PARSE_FAILED', error instanceof Error ? error.message : '');
    }
    const faults = validate(schema, document, rules);
    if (faults.length > 0) return faults.flatMap((fault) => refusal(codeOf(fault), fault.message));
    if (documents.size < MOST_DOCUMENTS) documents.set(text, document);
    return document;
  };

  return ({ query, operationName, variables, extensions }) => {
    const text = textOf(manifest, production, query, hashOf(extensions));
    if (typeof text !== 'string') return text;
    const document = readDocument(text);
    if (Array.isArray(document)) return document;
    const operation = getOperationAST(document, operationName)?.operation;
    if (!operation) return refusal('OPERATION_RESOLUTION_FAILURE', '');
    if (operation !== 'subscription') return refusal('NOT_ALLOWED_OPERATION', kernelErrors.NOT_ALLOWED_OPERATION);
    const unreadable = findUnreadable(document, variables);
    if (unreadable) return [unreadable];
    return { document, operationName: operationName ?? undefined, variableValues: variables ?? undefined };
  };
}

function codeOf(fault: GraphQLError): string {
  return typeof fault.extensions.code === 'string' ? fault.extensions.code : 'GRAPHQL_VALIDATION_FAILED';
}

function hashOf(extensions: SubscribePayload['extensions']): string | undefined {
  const persisted = extensions?.persistedQuery;
  if (typeof persisted !== 'object' || persisted === null || !('sha256Hash' in persisted)) return undefined;
  return typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}

/** The text behind a hash, or the text itself where it may be given. The protocol wants a text beside a hash: an empty one will do. */
function textOf(
  manifest: Manifest,
  production: boolean,
  query: string,
  hash: string | undefined,
): string | GraphQLError[] {
  const foreign = () => refusal('NOT_ALLOWED_OPERATION', kernelErrors.NOT_ALLOWED_OPERATION);
  if (hash !== undefined) {
    const listed = manifest.get(hash);
    if (listed === undefined) return refusal('PERSISTED_QUERY_NOT_FOUND', kernelErrors.NOT_ALLOWED_OPERATION);
    return query === '' || query === listed ? listed : foreign();
  }
  if (production && !manifest.has(createHash('sha256').update(query).digest('hex'))) return foreign();
  return query;
}
