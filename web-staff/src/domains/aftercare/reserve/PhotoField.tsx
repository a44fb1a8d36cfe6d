import { useMutation } from '@apollo/client/react';
import { AttachmentLink, sendFile } from '@yjs/web-kit';
import { App, Button, Space, Upload } from 'antd';
import { useState } from 'react';
import { AttachReservePhotoDocument } from './reserve.graphql.ts';
import type { Content } from './reserve-fields.ts';

/** 照片: JPEG or PNG; a form without one has a blank frame. */
export function PhotoField({ one, onDone }: { one: Content; onDone(): void }) {
  const { message } = App.useApp();
  const [attach] = useMutation(AttachReservePhotoDocument);
  const [busy, setBusy] = useState(false);

  async function take(file: File): Promise<void> {
    setBusy(true);
    try {
      const stored = await sendFile(file, () => undefined, { materialCode: 'RESERVE_PHOTO' });
      await attach({ variables: { id: one.id, fileId: stored.id } });
      message.success('照片已保存');
      onDone();
    } catch (failure) {
      message.error((failure as Error).message, 6);
    } finally {
      setBusy(false);
    }
  }

  const photo = one.files.at(-1);
  return (
    <Space wrap style={{ marginBottom: 16 }}>
      <span>照片</span>
      {photo ? <AttachmentLink file={photo} /> : <span className="yjs-quiet">未上传，登记表上留空框</span>}
      <Upload
        accept="image/jpeg,image/png"
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <Button loading={busy}>{photo ? '更换照片' : '上传照片'}</Button>
      </Upload>
      <span className="yjs-quiet">JPG或PNG，不超过500KB</span>
    </Space>
  );
}
