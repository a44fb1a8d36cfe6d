import { attachFiles, registerMaterialRule } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { PHOTO } from './export/photo.ts';
import { RESERVE } from './record-type.ts';
import { reserveRecord } from './reserve.record.ts';

registerMaterialRule(PHOTO, {
  mimes: ['image/jpeg', 'image/png'],
  maxBytes: 512_000,
  minWidth: 150,
  minHeight: 200,
  maxFiles: 1,
});

/** 照片: earlier ones stay, because forms that were exported show them. @throws E-0006, NOT_FOUND */
export async function attachPhoto(ctx: Ctx, id: string, fileId: string): Promise<void> {
  const { id: recordId } = await reserveRecord.get(ctx, id);
  await transaction(ctx, (tx) =>
    attachFiles(tx, { type: RESERVE, id: recordId }, [
      { fileId, materialCode: PHOTO, materialName: '照片', source: 'UPLOAD' },
    ]),
  );
}
