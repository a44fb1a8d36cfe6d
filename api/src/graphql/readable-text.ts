import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import { DEEPEST_JSON } from '../platform/kernel/json-depth.ts';

const UNREADABLE = '内容含有无法识别的字符，请删除后重新提交';
const TOO_DEEP = '提交的内容层次过多';
/** As much of a path as helps whoever made the mistake. */
const LONGEST_PATH = 100;

/** Half of a surrogate pair, or NUL: no text of any language, and nothing that PostgreSQL could keep. */
function isReadable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

interface Place {
  value: unknown;
  path: string;
  depth: number;
}

/** The first fault of values that came from outside, without recursion: who nests them a hundred thousand deep exhausts no stack. */
function faultOf(variables: Readonly<Record<string, unknown>>): { path: string; isDeep: boolean } | undefined {
  const pending: Place[] = [];
  const push = (value: object, path: string, depth: number): string | undefined => {
    for (const [key, item] of Object.entries(value).toReversed()) {
      if (!isReadable(key)) return path;
      if (typeof item === 'string' || (typeof item === 'object' && item !== null))
        pending.push({ value: item, path: path === '' ? key : `${path}.${key}`, depth });
    }
    return undefined;
  };
  let unreadable = push(variables, '', 1);
  for (let next = pending.pop(); unreadable === undefined && next; next = pending.pop()) {
    const { value, path, depth } = next;
    if (depth > DEEPEST_JSON) return { path: path.slice(0, LONGEST_PATH), isDeep: true };
    if (typeof value === 'string') unreadable = isReadable(value) ? undefined : path;
    else unreadable = push(value as object, path, depth + 1);
  }
  return unreadable === undefined ? undefined : { path: unreadable, isDeep: false };
}

const judged = new WeakMap<DocumentNode, boolean>();

/** A document is kept by its hash and comes again and again; its own texts are looked at once. */
function hasUnreadableLiteral(document: DocumentNode): boolean {
  const known = judged.get(document);
  if (known !== undefined) return known;
  let found = false;
  visit(document, {
    [Kind.STRING]: ({ value }) => {
      found ||= !isReadable(value);
    },
  });
  judged.set(document, found);
  return found;
}

/**
 * The refusal of an operation with a text that nobody could read or store, BAD_INPUT with the path, or with variables nested beyond reason,
 * BAD_REQUEST: whatever walks them later may rely on it.
 */
export function findUnreadable(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): GraphQLError | undefined {
  const fault = variables ? faultOf(variables) : undefined;
  if (!fault && !hasUnreadableLiteral(document)) return undefined;
  const [code, message] = fault?.isDeep ? ['BAD_REQUEST', TOO_DEEP] : ['BAD_INPUT', UNREADABLE];
  return new GraphQLError(message, {
    extensions: { code, http: { status: 400 }, fields: [{ path: fault?.path ?? '', message }] },
  });
}

/** Refuses such operations at the door, so that no resolver has to think of them. */
export const readableTextOnly: ApolloServerPlugin<object> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document }) {
        const refusal = findUnreadable(document, request.variables);
        if (refusal) throw refusal;
      },
    };
  },
};
