export { askConfirmations, type ConfirmationRequest, withdrawConfirmations } from './ask.ts';
export { type AnsweredConfirmation, registerConfirmation } from './kinds.ts';
export { confirmationsModule } from './module.ts';
export { moveConfirmations } from './move.ts';
export { answerConfirmation, confirmationsOf, type OwnConfirmation } from './own-confirmations.ts';
