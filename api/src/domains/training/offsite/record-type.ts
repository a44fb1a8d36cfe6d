/** Record type of 异地培训 in history, to-dos and changes. */
export const OFFSITE = 'offsiteTraining';
