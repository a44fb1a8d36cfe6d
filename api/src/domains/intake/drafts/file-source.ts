import type { AttachmentSource } from '../../../platform/files/index.ts';

/** A file as the applicant's pages hand it in. */
export interface GivenFile {
  fileId: string;
  materialCode: string;
  /** Of a picture of the phone: taken then and there, or chosen from the album. */
  origin?: 'CAMERA' | 'ALBUM' | null | undefined;
}

interface Held {
  fileId: string;
  materialCode: string;
  source: AttachmentSource;
}

/** 来源 of an upload (01 §10.7): a picture from the album stays one, also when another page saves the draft and says nothing of it. */
export function sourceOf({ fileId, materialCode, origin }: GivenFile, held: readonly Held[] = []): AttachmentSource {
  if (origin) return origin === 'ALBUM' ? 'ALBUM' : 'PORTAL';
  const before = held.find((one) => one.fileId === fileId && one.materialCode === materialCode);
  return before?.source === 'ALBUM' ? 'ALBUM' : 'PORTAL';
}
