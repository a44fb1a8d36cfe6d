import { useApolloClient } from '@apollo/client/react';
import { signStatementWithKeyFile } from '../session/key-file.ts';
import type { SigningKey } from './SignatureFields.tsx';
import { RequestFlowSignatureDocument } from './signature.graphql.ts';

interface SignedRow {
  id: string;
  version: number;
}

/** Asks the server what is to be signed for an act on a row and signs it; nothing where the act needs no signature. */
export function useSignature(recordType: string | undefined, action: string) {
  const apollo = useApolloClient();
  return async (row: SignedRow | undefined, { file, pin }: SigningKey) => {
    if (!recordType || !row || !file) return undefined;
    const { data } = await apollo.mutate({
      mutation: RequestFlowSignatureDocument,
      variables: { input: { recordType, id: row.id, version: row.version, action } },
    });
    const asked = data?.requestFlowSignature;
    if (!asked) return undefined;
    return { requestId: asked.id, signature: await signStatementWithKeyFile(await file.text(), pin, asked.payload) };
  };
}
