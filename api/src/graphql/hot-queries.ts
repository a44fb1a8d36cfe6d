import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
  Kind,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Ctx } from '../platform/kernel/context.ts';
import { Turnstile } from './turnstile.ts';

/** Root fields whose queries run compiled: long lists of many plain fields, asked for all day. */
const HOT_FIELDS: ReadonlySet<string> = new Set(['cases']);

/** Enough to keep this thread and the database busy; more at once cost a tenth of the throughput (docs/performance.md). */
const AT_ONCE = 6;
/** A list is read in some milliseconds; what takes longer waits for the database and disturbs nobody. */
const PATIENCE_MS = 100;

/**
 * What Apollo is given as the context of an operation. Apollo copies it, property by property: a copy of the context itself would make the
 * unit of work that lists never need.
 */
export interface Held {
  ctx: Ctx;
}

type Compiled = CompiledQuery | undefined;

/**
 * Leaves go out as the row has them, where graphql-js would ask each of some 1,700 a page once more whether it is a text: the compiler has
 * asked that already. Only where no enum is called otherwise inside; scalars of our own are always written by their own code.
 */
const leavesAsTheyAre = (schema: GraphQLSchema): boolean =>
  Object.values(schema.getTypeMap()).every(
    (type) => !isEnumType(type) || type.getValues().every(({ name, value }) => name === value),
  );

/** The compiled form of a query that reads hot fields only, of nothing else: what changes something always runs in graphql-js. */
function compileHot(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  disableLeafSerialization: boolean,
): Compiled {
  const operation = getOperationAST(document, operationName);
  const hot =
    operation?.operation === 'query' &&
    operation.selectionSet.selections.every(
      (s) => s.kind === Kind.FIELD && (HOT_FIELDS.has(s.name.value) || s.name.value === '__typename'),
    );
  if (!hot) return undefined;
  const compiled = compileQuery(schema, document, operationName ?? undefined, { disableLeafSerialization });
  return isCompiledQuery(compiled) ? compiled : undefined;
}

/** graphql-jit's errors are no GraphQLErrors; these are, with the error that the resolver threw inside. */
function asGraphQLError(error: GraphQLError): GraphQLError {
  const { originalError } = error;
  return new GraphQLError(error.message, {
    path: error.path,
    originalError,
    extensions: (originalError as { extensions?: Record<string, unknown> } | undefined)?.extensions ?? null,
  });
}

/**
 * Apollo's executor. Runs hot queries as compiled functions (graphql-jit), a few at once; all other operations with graphql-js. Variables that do not fit are judged by
 * graphql-js too, so that every refusal has one wording: no resolver has run by then.
 */
export function hotExecutor(schema: GraphQLSchema): ApolloServerOptionsWithGateway<Held>['gateway'] {
  const turnstile = new Turnstile(AT_ONCE, PATIENCE_MS);
  const asTheyAre = leavesAsTheyAre(schema);
  const byDocument = new WeakMap<DocumentNode, Map<string | null, Compiled>>();
  const compiledOf = (document: DocumentNode, operationName: string | null): Compiled => {
    let byName = byDocument.get(document);
    if (!byName) {
      byName = new Map();
      byDocument.set(document, byName);
    }
    if (!byName.has(operationName)) byName.set(operationName, compileHot(schema, document, operationName, asTheyAre));
    return byName.get(operationName);
  };
  let announce: (() => void) | undefined;
  return {
    onSchemaLoadOrUpdate(callback) {
      announce = () => callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {
        announce = undefined;
      };
    },
    async load() {
      announce?.();
      return {
        executor: async ({ document, operationName, request, context: { ctx: contextValue } }) => {
          const variableValues = request.variables;
          const compiled = compiledOf(document, operationName);
          if (compiled) {
            const result = (await turnstile.pass(() =>
              compiled.query({}, contextValue, variableValues ?? {}),
            )) as ExecutionResult;
            if (!result.errors) return result;
            if ('data' in result) return { ...result, errors: result.errors.map(asGraphQLError) };
          }
          return execute({ schema, document, contextValue, variableValues, operationName });
        },
      };
    },
    stop: async () => undefined,
  };
}
