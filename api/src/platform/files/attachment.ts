import type { ScanResult } from './scan-upload.ts';

/** Where a material came from (01 §2.4); `ALBUM` for a picture that was not taken then and there (01 §10.7). */
export const ATTACHMENT_SOURCES = ['UPLOAD', 'ELICENCE', 'SHARE', 'WINDOW_SCAN', 'PORTAL', 'ALBUM'] as const;
export type AttachmentSource = (typeof ATTACHMENT_SOURCES)[number];

export const SOURCE_TITLES: Readonly<Record<AttachmentSource, string>> = {
  UPLOAD: '上传',
  ELICENCE: '电子证照',
  SHARE: '数据共享',
  WINDOW_SCAN: '窗口扫描',
  PORTAL: '一网通办',
  ALBUM: '相册',
};

/** 来源 in words. */
export const sourceTitle = (source: AttachmentSource): string => SOURCE_TITLES[source];

/** A file to be attached to a record. */
export interface NewAttachment {
  fileId: string;
  materialCode: string;
  /** Name of the material as lists show it; the code when absent. */
  materialName?: string | undefined;
  source: AttachmentSource;
}

/** The record that files belong to; access to them follows it. */
export interface AttachmentRecord {
  type: string;
  id: string;
}

/** A material of a record with its file. */
export interface Attachment {
  id: string;
  fileId: string;
  recordId: string;
  materialCode: string;
  materialName: string;
  /** File name as uploaded, made harmless. */
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  /** SM3 of the plaintext, hex. */
  sm3: string;
  source: AttachmentSource;
  sourceTitle: string;
  /** Same-origin address of the content. */
  url: string;
  scanResult: ScanResult;
  /** 未扫描, 已通过病毒检查 … */
  scanTitle: string;
  createdAt: string;
}
