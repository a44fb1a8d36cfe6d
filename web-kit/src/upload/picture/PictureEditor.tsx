import { RotateLeftOutlined, RotateRightOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Skeleton, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { FileRules } from '../file-rules.ts';
import { CropFrame } from './CropFrame.tsx';
import { fitted, WHOLE } from './crop.ts';
import { drawPicture, keptSize, type PictureSize, type Turns, toJpeg, turnedSize } from './draw-picture.ts';

export interface PictureEditorProps {
  /** Of the file. */
  name: string;
  /** Where the picture is read from. */
  url: string;
  rules: FileRules;
  onCancel(): void;
  /** The picture as it was turned and cropped, to be sent. */
  onDone(picture: File): void;
}

/** Longer sides are drawn smaller while one looks; what is kept keeps its pixels. */
const LOOK_PIXELS = 900;

const sizeOf = ({ naturalWidth, naturalHeight }: HTMLImageElement): PictureSize => ({
  width: naturalWidth,
  height: naturalHeight,
});

/** Width ÷ height of the frame as shares of the picture, where the material has one size. */
function shapeIn({ width, height }: PictureSize, exact: PictureSize | undefined): number | undefined {
  return exact && (exact.width / exact.height) * (height / width);
}

/** Turns a picture and keeps a part of it; a material of one size gets exactly that size. */
export function PictureEditor({ name, url, rules, onCancel, onDone }: PictureEditorProps) {
  const [image, setImage] = useState<HTMLImageElement>();
  const [unreadable, setUnreadable] = useState(false);
  const [turns, setTurns] = useState<Turns>(0);
  const [crop, setCrop] = useState(WHOLE);
  const [busy, setBusy] = useState(false);
  const ground = useRef<HTMLDivElement>(null);
  const look = useRef<HTMLCanvasElement>(null);
  // The rules are another object with each rendering of the page, and say the same.
  const [exactSize] = useState(rules.exactSize);

  const turned = image && turnedSize(sizeOf(image), turns);
  const shape = turned && shapeIn(turned, exactSize);
  const kept = exactSize ?? (turned && keptSize(turned, crop));

  useEffect(() => {
    const loading = new Image();
    loading.onload = () => {
      setImage(loading);
      setCrop(fitted(shapeIn(sizeOf(loading), exactSize)));
    };
    loading.onerror = () => setUnreadable(true);
    loading.src = url;
  }, [url, exactSize]);

  useEffect(() => {
    if (!image || !look.current) return;
    const size = turnedSize(sizeOf(image), turns);
    const scale = Math.min(1, LOOK_PIXELS / Math.max(size.width, size.height));
    const shown = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
    drawPicture(look.current, image, { turns, crop: WHOLE, size: shown });
  }, [image, turns]);

  /** A picture that stands otherwise is framed anew. */
  function stand(next: Turns): void {
    if (!image) return;
    setTurns(next);
    setCrop(fitted(shapeIn(turnedSize(sizeOf(image), next), exactSize)));
  }

  async function finish(): Promise<void> {
    if (!image || !kept) return;
    setBusy(true);
    try {
      const canvas = document.createElement('canvas');
      drawPicture(canvas, image, { turns, crop, size: kept });
      onDone(await toJpeg(canvas, name, rules.maxSize));
    } catch {
      setUnreadable(true);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      width={720}
      title={exactSize ? `裁剪到规定的尺寸：${name}` : `旋转或裁剪：${name}`}
      okText="保存"
      cancelText="取消"
      okButtonProps={{ disabled: !image, loading: busy }}
      onOk={() => void finish()}
      onCancel={onCancel}
    >
      {unreadable && <Alert type="error" showIcon role="alert" title="这张图片打不开，请替换后重试" />}
      {!image && !unreadable && <Skeleton active />}
      {image && (
        <>
          <Space wrap>
            <Button icon={<RotateLeftOutlined />} onClick={() => stand(((turns + 3) % 4) as Turns)}>
              向左转
            </Button>
            <Button icon={<RotateRightOutlined />} onClick={() => stand(((turns + 1) % 4) as Turns)}>
              向右转
            </Button>
            <Button icon={<UndoOutlined />} onClick={() => stand(0)}>
              还原
            </Button>
          </Space>
          <div className="yjs-crop-ground">
            <div ref={ground} className="yjs-crop-picture">
              <canvas ref={look} aria-label={`${name} 的预览`} role="img" />
              <CropFrame crop={crop} shape={shape} ground={ground} onChange={setCrop} />
            </div>
          </div>
          <p className="yjs-quiet" aria-live="polite">
            {exactSize ? '将保存为' : '保留'} {kept?.width}×{kept?.height} 像素。拖动边角裁剪；也可以按 Tab
            选中边角，用方向键调整。
          </p>
        </>
      )}
    </Modal>
  );
}
