export { canonicalRow } from './canonical-json.ts';
export type { Credential } from './credential.ts';
export {
  CryptoClient,
  type DataClass,
  type Envelope,
  type IndexKind,
  type Item,
  type Result,
} from './crypto-client.ts';
export { type ClientOptions, CryptoServiceError } from './transport.ts';
