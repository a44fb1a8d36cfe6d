interface HashedDocument {
  __meta__?: { hash?: unknown };
}

/**
 * The hash that code generation embedded in a document (sha256, hex), as the manifest lists it.
 * @throws when the document did not come from code generation: production would refuse it.
 */
export async function hashOf(document: object): Promise<string> {
  const hash = (document as HashedDocument).__meta__?.hash;
  if (typeof hash !== 'string')
    throw new Error('Operation without an embedded hash: write it with graphql() and run codegen');
  return hash.replace(/^sha256:/, '');
}
