import { SearchOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { useSession } from '../session/useSession.ts';
import { pagesNamed } from './menu-areas.ts';
import { useFind } from './useFind.ts';
import { usePlaces } from './usePlaces.ts';

export interface GlobalSearchProps {
  open: boolean;
  onClose(): void;
}

interface Hit {
  id: string;
  link: string;
  title: string;
  subtitle: string;
}

const typingPauseMs = 250;

/** The jump field: a page of one's own menu, an ID number, a name, a case number or a scan, and there. */
export function GlobalSearch({ open, onClose }: GlobalSearchProps) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} closable={false} title="查找并打开" destroyOnHidden>
      {open && <SearchBody onClose={onClose} />}
    </Modal>
  );
}

/** Before anything is typed: where one goes often, and where one was. */
function placeHits({ pinned, recent }: ReturnType<typeof usePlaces>): Hit[] {
  const hit = (subtitle: string) => (place: { path: string; title: string }) => ({
    id: `place-${place.path}`,
    link: place.path,
    title: place.title,
    subtitle,
  });
  const others = recent.filter(({ path }) => !pinned.some((one) => one.path === path));
  return [...pinned.map(hit('固定')), ...others.map(hit('最近'))];
}

function SearchBody({ onClose }: { onClose(): void }) {
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [index, setIndex] = useState(0);
  const typed = text.trim();
  const { hits: found, error, answered } = useFind(typed, asked);
  const { session } = useSession();
  const places = usePlaces();
  const hits: readonly Hit[] = typed === '' ? placeHits(places) : [...pagesNamed(session ?? null, typed), ...found];

  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(text.trim());
      setIndex(0);
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  function go(link: string | undefined): void {
    if (!link) return;
    onClose();
    void navigate(link);
  }

  return (
    <div className="yjs-search">
      {/* A plain field: it stands in the frame of every page, and a scanner types as soon as it is open. */}
      <SearchOutlined aria-hidden="true" />
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is this field
        autoFocus
        role="combobox"
        aria-label="办件编号、身份证号、姓名"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits[index] ? `${listId}-${index}` : undefined}
        placeholder="办件编号、业务编号、身份证号、姓名、页面，可直接扫码"
        value={text}
        maxLength={64}
        onChange={(event) => {
          setText(event.target.value);
          setIndex(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            if (hits[index]) go(hits[index].link);
            else setAsked(typed);
          }
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          const step = event.key === 'ArrowDown' ? 1 : -1;
          setIndex(Math.max(0, Math.min(hits.length - 1, index + step)));
        }}
      />
      {error && <ErrorNotice error={error} />}
      <div id={listId} role="listbox" aria-label="查找结果">
        {hits.map((hit, position) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above keeps the focus and handles ↑ ↓ Enter
          <div
            key={hit.id}
            id={`${listId}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === index}
            onClick={() => go(hit.link)}
          >
            {hit.title}
            <span className="yjs-quiet"> {hit.subtitle}</span>
          </div>
        ))}
      </div>
      <p role="status" className="yjs-quiet">
        {answered &&
          !error &&
          hits.length === 0 &&
          '没有找到。请核对号码；姓名须输入全名。只能找到本人数据范围内的办件和业务记录。'}
      </p>
    </div>
  );
}
