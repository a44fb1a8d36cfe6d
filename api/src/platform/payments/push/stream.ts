/** Each number of a batch is a stream of its own: one that was rejected holds nothing that comes after it was corrected. */
export const streamOf = (batchId: string, corrections: number): string => `payment:${corrections}:${batchId}`;

const CANCELLATION = 'payment-cancel';

/** What is asked of an item holds up neither its batch nor another item. */
export const cancellationStream = (itemId: string): string => `${CANCELLATION}:${itemId}`;

/** The item that a stream asks to be withdrawn; undefined for the stream of a batch. */
export const cancelledItemOf = (streamKey: string): string | undefined =>
  streamKey.startsWith(`${CANCELLATION}:`) ? streamKey.split(':')[1] : undefined;

export const batchIdOf = (streamKey: string): string => streamKey.split(':')[2] ?? '';
