import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { type Corner, type Crop, resized, shifted } from './crop.ts';

export interface CropFrameProps {
  crop: Crop;
  /** Width ÷ height of the frame, as shares; any shape when absent. */
  shape: number | undefined;
  /** What the frame lies on. */
  ground: RefObject<HTMLElement | null>;
  onChange(crop: Crop): void;
}

const CORNERS: readonly { corner: Corner; title: string }[] = [
  { corner: 'nw', title: '左上角' },
  { corner: 'ne', title: '右上角' },
  { corner: 'sw', title: '左下角' },
  { corner: 'se', title: '右下角' },
];
const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP = 0.01;
const LARGE_STEP = 0.05;

/** The frame of what is kept: its corners and its middle are taken by hand, or moved by the arrow keys (with Shift further). */
export function CropFrame({ crop, shape, ground, onChange }: CropFrameProps) {
  const from = useRef<{ x: number; y: number }>(undefined);

  function move(handle: Corner | 'all', dx: number, dy: number): void {
    onChange(handle === 'all' ? shifted(crop, dx, dy) : resized(crop, handle, dx, dy, shape));
  }

  function handlers(handle: Corner | 'all') {
    return {
      onKeyDown(event: KeyboardEvent) {
        const way = KEYS[event.key];
        if (!way) return;
        event.preventDefault();
        const step = event.shiftKey ? LARGE_STEP : STEP;
        move(handle, way[0] * step, way[1] * step);
      },
      onPointerDown(event: PointerEvent) {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove(event: PointerEvent) {
        const box = ground.current?.getBoundingClientRect();
        if (!from.current || !box || box.width === 0 || box.height === 0) return;
        move(handle, (event.clientX - from.current.x) / box.width, (event.clientY - from.current.y) / box.height);
        from.current = { x: event.clientX, y: event.clientY };
      },
      onPointerUp() {
        from.current = undefined;
      },
    };
  }

  const percent = (share: number) => `${share * 100}%`;
  return (
    <div
      className="yjs-crop"
      style={{
        left: percent(crop.left),
        top: percent(crop.top),
        width: percent(crop.right - crop.left),
        height: percent(crop.bottom - crop.top),
      }}
    >
      <button type="button" className="yjs-crop-all" aria-label="移动裁剪框，可用方向键" {...handlers('all')} />
      {CORNERS.map(({ corner, title }) => (
        <button
          key={corner}
          type="button"
          className={`yjs-crop-corner yjs-crop-${corner}`}
          aria-label={`裁剪框${title}，可用方向键调整`}
          {...handlers(corner)}
        />
      ))}
    </div>
  );
}
