/** Each number of a batch is a stream of its own: one that was rejected holds nothing that comes after it was corrected. */
export const streamOf = (batchId: string, corrections: number): string => `payment:${corrections}:${batchId}`;

export const batchIdOf = (streamKey: string): string => streamKey.split(':')[2] ?? '';
