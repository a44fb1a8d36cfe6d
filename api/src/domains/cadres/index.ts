export { cadresModule } from './module.ts';
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
export { type OpenPayment, onHandover } from './transfers/handover.ts';
export { HELD, type HeldReason } from './words.ts';
