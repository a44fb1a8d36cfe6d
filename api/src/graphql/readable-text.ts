import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';

const UNREADABLE = '内容含有无法识别的字符，请删除后重新提交';

/** Half of a surrogate pair, or NUL: no text of any language, and nothing that PostgreSQL could keep. */
function isReadable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function unreadablePath(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return isReadable(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = isReadable(key) ? unreadablePath(item, `${path}.${key}`) : path;
    if (found !== undefined) return found;
  }
  return undefined;
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

/** The refusal of an operation with a text that nobody could read or store: BAD_INPUT with the path. */
export function findUnreadable(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): GraphQLError | undefined {
  const [first] = Object.entries(variables ?? {}).flatMap(([name, value]) => unreadablePath(value, name) ?? []);
  if (first === undefined && !hasUnreadableLiteral(document)) return undefined;
  return new GraphQLError(UNREADABLE, {
    extensions: {
      code: 'BAD_INPUT',
      http: { status: 400 },
      fields: [{ path: first ?? '', message: UNREADABLE }],
    },
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
