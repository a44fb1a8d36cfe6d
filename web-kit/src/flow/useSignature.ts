import { useApolloClient } from '@apollo/client/react';
import { signStatementWithKeyFile } from '../session/key-file.ts';
import { loopbackBridge, signWithBridge } from '../session/signer-bridge.ts';
import { isReady, type SigningKey } from './SignatureFields.tsx';
import { RequestFlowSignatureDocument } from './signature.graphql.ts';

interface SignedRow {
  id: string;
  version: number;
}

/** Asks the server what is to be signed for an act on a row and signs it; nothing where the act needs no signature. */
export function useSignature(recordType: string | undefined, action: string) {
  const apollo = useApolloClient();
  return async (row: SignedRow | undefined, key: SigningKey) => {
    if (!recordType || !row || !isReady(key)) return undefined;
    const { data } = await apollo.mutate({
      mutation: RequestFlowSignatureDocument,
      variables: { input: { recordType, id: row.id, version: row.version, action } },
    });
    const asked = data?.requestFlowSignature;
    if (!asked) return undefined;
    return { requestId: asked.id, signature: await signedBy(key, asked.payload) };
  };
}

/** By the certificate of a 智能密码钥匙 where one was chosen, else by the key file. */
async function signedBy({ certificate, file, pin }: SigningKey, payload: string): Promise<string> {
  if (certificate) return signWithBridge(loopbackBridge(certificate.bridgeUrl), certificate.id, payload);
  return signStatementWithKeyFile((await file?.text()) ?? '', pin, payload);
}
