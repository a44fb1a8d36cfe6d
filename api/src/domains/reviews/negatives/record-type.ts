export const NEGATIVE_REVIEW = 'negativeReview';
