export { type ChallengeAnswer, type SignInChallenge, signChallenge, signStatement } from './challenge.ts';
export {
  type KeyFile,
  KeyFileError,
  newKeyFile,
  parseKeyFile,
  protectKey,
  SHORTEST_PIN,
  unlockKeyFile,
} from './key-file.ts';
export { encryptPassword, newSm2KeyPair, type Sm2KeyPair, sm2Sign } from './sm2.ts';
