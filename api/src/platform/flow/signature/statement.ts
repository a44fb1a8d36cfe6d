import { canonicalJson } from '../../crypto/index.ts';

/** What an approver signs (03 §41.9, step-up): the digest of the document, for this step of this version, once, from this page. All texts. */
export interface FlowStatement {
  action: string;
  /** SM3 of what is approved. */
  digest: string;
  exp: string;
  loginName: string;
  nonce: string;
  /** Of the page; a look-alike site cannot pass a signature on. */
  origin: string;
  recordId: string;
  recordType: string;
  sid: string;
  version: string;
}

/** How long somebody has to sign what he has been shown. */
export const STATEMENT_SECONDS = 120;

/** Exactly the text that is signed. */
export const statementText = (statement: FlowStatement): string => canonicalJson({ ...statement });

/** A signed step as the act carries it, proven already. */
export interface ProvenSignature {
  requestId: string;
  recordType: string;
  recordId: string;
  version: number;
  action: string;
  digest: string;
  statement: string;
  publicKey: string;
  /** Base64 DER, as it was bound to the account; null for a key file. */
  certificate: string | null;
  /** DER hex. */
  signature: string;
}

/** What stands in the chained history of the step. */
export const signatureNote = ({ digest, publicKey, signature }: ProvenSignature): Record<string, string> => ({
  digest,
  publicKey,
  signature,
});

/** What is approved, as its domain says it: a digest, and lines that the approver reads before he signs. */
export interface SignedDocument {
  digest: string;
  title: string;
  lines: readonly string[];
}
