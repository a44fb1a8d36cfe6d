/** What other lines of business show of 好差评. */
export { BatchReview } from './pads/BatchReview.tsx';
export { ReviewButton } from './pads/ReviewButton.tsx';
export { ReviewPrompt } from './pads/ReviewPrompt.tsx';
export { ReceptionButton } from './receptions/ReceptionButton.tsx';
