import { type NewAttachment, onMaterialRules, uploads } from '../../../../platform/files/index.ts';
import { hasPermission } from '../../../../platform/kernel/index.ts';
import { TRAINING_FILES } from '../../files.ts';

/** What a check brings (02 §15.3). */
export const DOC = 'SPOT-DOC';
export const VIDEO = 'SPOT-VIDEO';
export const PHOTO = 'SPOT-PHOTO';
export const RECTIFICATION = 'SPOT-RECTIFICATION';

export interface CheckFiles {
  docIds: readonly string[];
  videoIds: readonly string[];
  /** None are asked for. */
  photoIds: readonly string[];
}

export const materialsOf = ({ docIds, videoIds, photoIds }: CheckFiles): NewAttachment[] => [
  ...uploads(docIds, DOC, '抽查文档'),
  ...uploads(videoIds, VIDEO, '抽查视频'),
  ...uploads(photoIds, PHOTO, '抽查照片'),
];

/** BR23-7: mp4 and mov up to 500 MB, by those alone who check. */
export const filmedChecks = onMaterialRules.join(async ({ actor }, codes) => {
  const films = codes.includes(VIDEO) && hasPermission(actor, 'training.spot:check');
  if (!films) return new Map();
  const mimes = ['video/mp4', 'video/quicktime'];
  return new Map([[VIDEO, { ...TRAINING_FILES, video: true, mimes }]]);
});
