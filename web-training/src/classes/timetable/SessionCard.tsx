import { HolderOutlined, WarningFilled } from '@ant-design/icons';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import { type Place, stepped } from './move/places.ts';
import { lengthOf } from './move/useMove.tsx';
import { lineTitle, type Placed } from './session-values.ts';
import { dayTitle } from './week.ts';

/** What is in the hand over the week: which session, and how far below its upper edge it was taken, in pixels. */
export interface InHand {
  sessionId: string;
  grip: number;
}

export interface SessionCardProps {
  placed: Placed;
  style: CSSProperties;
  /** It was neither held nor cancelled, and is still to come. */
  movable: boolean;
  /** Where it is held by keys. */
  heldAt: Place | undefined;
  moving: boolean;
  days: readonly string[];
  onOpen(): void;
  onPickUp(): void;
  onHold(at: Place): void;
  onDrop(): void;
  onCancel(): void;
}

/** A session of the week: opened by its text, moved by the hand or from its grip by the arrows. */
export function SessionCard(props: SessionCardProps) {
  const { placed, style, movable, heldAt, moving, days, onOpen, onPickUp, onHold, onDrop, onCancel } = props;
  const { session, conflicts } = placed;
  const card = useRef<HTMLDivElement>(null);
  const hard = conflicts.filter((one) => one.hard);
  useEffect(() => {
    const element = card.current;
    if (!element || !movable) return undefined;
    return draggable({
      element,
      getInitialData: ({ input }) => ({
        sessionId: session.id,
        grip: input.clientY - element.getBoundingClientRect().top,
      }),
    });
  }, [session.id, movable]);

  function keys(event: KeyboardEvent): void {
    if (!heldAt) return;
    const next = stepped(heldAt, { key: event.key, small: event.shiftKey, days, length: lengthOf(session) });
    if (!next && event.key !== 'Escape') return;
    event.preventDefault();
    if (next) onHold(next);
    else onCancel();
  }

  return (
    <div
      ref={card}
      className="week-session"
      style={style}
      data-draft={!session.publishedAt}
      data-conflict={hard.length > 0}
      data-cancelled={session.cancelled}
      data-moving={moving}
      title={conflicts.map(({ message }) => message).join('\n')}
    >
      <button type="button" className="week-open" onClick={onOpen}>
        <span>
          {conflicts.length > 0 && (
            <WarningFilled
              style={{ color: hard.length > 0 ? '#cf1322' : '#8c6d1f' }}
              aria-label={hard.length > 0 ? '有冲突' : '有提示'}
            />
          )}{' '}
          {session.startTime}–{session.endTime} {session.statusTitle}
        </span>
        <span>{lineTitle({ seq: session.lineSeq, module: session.module })}</span>
        <span>
          {session.classNames} · {session.teacherName} ·{' '}
          {session.roomName ?? (session.mode === '1' ? '教室未定' : '线上')}
        </span>
      </button>
      {movable && (
        <button
          type="button"
          className="week-grip"
          aria-label={`移动 ${dayTitle(session.day)} ${session.startTime} ${session.module}`}
          aria-pressed={heldAt !== undefined}
          title="拖动，或按回车后用方向键移动"
          onClick={() => (heldAt ? onDrop() : onPickUp())}
          onKeyDown={keys}
          onBlur={() => heldAt && onCancel()}
        >
          <HolderOutlined aria-hidden />
        </button>
      )}
    </div>
  );
}
