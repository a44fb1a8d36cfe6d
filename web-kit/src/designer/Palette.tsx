import { Button } from 'antd';
import { useRef } from 'react';
import type { PaletteEntry } from './designer.types.ts';
import { useDraggable } from './useDragged.ts';

export interface PaletteProps {
  entries: readonly PaletteEntry[];
  full: boolean;
  onAdd(kind: string): void;
}

/** What can be put into the form: by a click at its end, by the hand anywhere. */
export function Palette({ entries, full, onAdd }: PaletteProps) {
  return (
    <section className="yjs-design-palette" aria-label="控件">
      <p className="yjs-quiet">点击加到末尾，或拖到指定位置</p>
      {entries.map((entry) => (
        <PaletteButton key={entry.kind} entry={entry} full={full} onAdd={onAdd} />
      ))}
    </section>
  );
}

function PaletteButton({
  entry: { kind, title, icon },
  full,
  onAdd,
}: {
  entry: PaletteEntry;
  full: boolean;
  onAdd(kind: string): void;
}) {
  const button = useRef<HTMLDivElement>(null);
  useDraggable(button, { kind });
  return (
    <div ref={button}>
      <Button block icon={icon} disabled={full} onClick={() => onAdd(kind)}>
        {title}
      </Button>
    </div>
  );
}
