import { DesktopOutlined, EditOutlined, MobileOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Segmented, Space } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { DesignCard } from './DesignCard.tsx';
import type { DesignItem, FormDesign } from './designer.types.ts';
import './designer.css';
import { useHistory } from './history.ts';
import { dropPlace, movedTo, withItemAt } from './moves.ts';
import { Palette } from './Palette.tsx';
import { type Dragged, useDropTarget } from './useDragged.ts';

export interface FormDesignerProps<Item extends DesignItem> {
  design: FormDesign<Item>;
  /** What the designer begins with. */
  begin: readonly Item[];
  /** What is wrong with items, by their place. */
  problems?: Readonly<Record<number, string>>;
  onChange(items: readonly Item[]): void;
}

const VIEWS = [
  { value: 'edit', label: '设计', icon: <EditOutlined aria-hidden /> },
  { value: 'phone', label: '手机预览', icon: <MobileOutlined aria-hidden /> },
  { value: 'desktop', label: '电脑预览', icon: <DesktopOutlined aria-hidden /> },
] as const;
type View = (typeof VIEWS)[number]['value'];

/**
 * Puts a form together: palette, canvas, properties. By the hand (drag and drop) and by the keyboard alike; every step can be undone, and what became of
 * it is said aloud. Used by the designers of all domains.
 */
export function FormDesigner<Item extends DesignItem>({
  design,
  begin,
  problems = {},
  onChange,
}: FormDesignerProps<Item>) {
  const { present: items, change, undo, redo } = useHistory<readonly Item[]>(() => begin, onChange);
  const [view, setView] = useState<View>('edit');
  const [chosen, setChosen] = useState<string | undefined>(begin[0]?.key);
  const [said, setSaid] = useState('');
  const canvas = useRef<HTMLDivElement>(null);
  const { noun, most, palette } = design;
  const nameAt = (at: number) => `第${at + 1}${noun.slice(-1) === '目' ? '题' : `个${noun}`}`;
  const at = items.findIndex(({ key }) => key === chosen);
  const item = items[at];

  function add(kind: string, place: number): void {
    if (items.length >= most) {
      setSaid(`${noun}不能超过${most}个`);
      return;
    }
    const made = design.make(kind, items);
    change(withItemAt(items, made, place));
    setChosen(made.key);
    setSaid(`已在第${place + 1}位加入${palette.find((entry) => entry.kind === kind)?.title ?? noun}`);
  }
  function move(from: number, to: number): void {
    const place = Math.max(0, Math.min(to, items.length - 1));
    if (place === from) return;
    change(movedTo(items, from, place));
    setSaid(`${nameAt(from)}已移到第${place + 1}位，共${items.length}位`);
  }
  function remove(from: number): void {
    change(items.toSpliced(from, 1));
    setChosen(items[from + 1]?.key ?? items[from - 1]?.key);
    setSaid(`已删除${nameAt(from)}，可以撤销`);
  }
  function drop(dragged: Dragged, over: number, edge: 'before' | 'after'): void {
    if ('kind' in dragged) add(dragged.kind, dropPlace(over, edge, null));
    else move(dragged.from, dropPlace(over, edge, dragged.from));
  }
  const back = (step: (() => void) | undefined, words: string) => () => {
    step?.();
    setSaid(words);
  };
  const keys = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) back(redo, '已重做')();
    else back(undo, '已撤销')();
  };
  // What is dropped beside the cards comes to the end.
  useDropTarget(canvas, (dragged) => drop(dragged, items.length - 1, 'after'));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the shortcut belongs to whatever has the focus within
    <div className="yjs-designer" onKeyDown={keys}>
      <div className="yjs-row">
        <Segmented aria-label="设计或预览" value={view} options={[...VIEWS]} onChange={setView} />
        <Space>
          <Button icon={<UndoOutlined aria-hidden />} disabled={!undo} onClick={back(undo, '已撤销')}>
            撤销
          </Button>
          <Button icon={<RedoOutlined aria-hidden />} disabled={!redo} onClick={back(redo, '已重做')}>
            重做
          </Button>
        </Space>
      </div>
      <div className="yjs-sr" role="status" aria-live="polite">
        {said}
      </div>
      {view === 'edit' ? (
        <div className="yjs-design-columns">
          <Palette entries={palette} full={items.length >= most} onAdd={(kind) => add(kind, items.length)} />
          <div ref={canvas} className="yjs-design-canvas">
            {items.length === 0 && <p className="yjs-quiet">还没有{noun}：从左侧点击或拖入。</p>}
            <ol aria-label={noun}>
              {items.map((one, place) => (
                <DesignCard
                  key={one.key}
                  at={place}
                  count={items.length}
                  name={nameAt(place)}
                  title={one.title}
                  about={design.about(one)}
                  chosen={one.key === chosen}
                  problem={problems[place]}
                  onChoose={() => setChosen(one.key)}
                  onMove={(to) => move(place, to)}
                  onDrop={(dragged, edge) => drop(dragged, place, edge)}
                  onRemove={() => remove(place)}
                />
              ))}
            </ol>
          </div>
          <section className="yjs-design-properties" aria-label="属性">
            {item ? (
              design.properties(item, (next) => change(items.with(at, next), true))
            ) : (
              <p className="yjs-quiet">选择一个{noun}后在这里修改。</p>
            )}
          </section>
        </div>
      ) : (
        <section className={`yjs-design-preview ${view}`} aria-label={view === 'phone' ? '手机预览' : '电脑预览'}>
          {design.preview(items)}
        </section>
      )}
    </div>
  );
}
