import { type StoredFile, trainingRules } from '@yjs/web-kit';

/** BR23-7. */
export const videoRules = {
  ...trainingRules,
  video: { types: ['video/mp4', 'video/quicktime'], maxSize: 500 * 1024 * 1024 },
};

/** What an act is sent of uploaded files. */
export const idsOf = (files: readonly StoredFile[] | undefined): string[] => (files ?? []).map(({ id }) => id);
