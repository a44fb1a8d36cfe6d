export {
  CADRE_ID_NO,
  type CadreOnRegister,
  cadreIndexOf,
  findCadres,
  findCadresByIndex,
  heldReasons,
  ON_THE_REGISTER,
  type OpenCadre,
  openCadres,
} from './register/find-cadres.ts';
export { HELD, type HeldReason } from './words.ts';
