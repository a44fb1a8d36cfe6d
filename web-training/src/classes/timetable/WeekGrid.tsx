import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type ReactNode, useEffect, useRef } from 'react';
import { FIRST, LAST, placeAt, placeText, shortWords } from './move/places.ts';
import { lengthOf, type Move } from './move/useMove.tsx';
import { SessionCard } from './SessionCard.tsx';
import type { Placed, Session } from './session-values.ts';
import { daysOf, minutesOf, todayOf } from './week.ts';

/** Pixels a minute: 50 an hour. What lies outside the hours shown is at their edge. */
const PX = 50 / 60;
const HOURS = Array.from({ length: 14 }, (_, n) => 8 + n);

interface WeekGridProps {
  monday: string;
  sessions: readonly Placed[];
  move: Move;
  onOpen(placed: Placed): void;
}

/** Seven days of sessions; each can be taken to another day or time. */
export function WeekGrid({ monday, sessions, move, onOpen }: WeekGridProps) {
  const now = new Date();
  const days = daysOf(monday);
  useDragging(sessions, move);
  const { held } = move;
  return (
    <div className="week-grid">
      <div className="week-head" />
      {days.map(({ day, title }) => (
        <div key={day} className="week-head" data-today={day === todayOf(now)}>
          {title}
        </div>
      ))}
      <div className="week-hours" aria-hidden="true">
        {HOURS.map((hour) => (
          <span key={hour} style={{ top: (hour * 60 - FIRST) * PX }}>
            {hour}:00
          </span>
        ))}
      </div>
      {days.map(({ day, title }) => (
        <DayColumn key={day} day={day} title={title}>
          {lanesOf(sessions.filter(({ session }) => session.day === day)).map(({ placed, lane, lanes }) => (
            <SessionCard
              key={placed.session.id}
              placed={placed}
              style={{ ...boxOf(placed.session), left: `${(100 * lane) / lanes}%`, width: `${100 / lanes}%` }}
              movable={isMovable(placed.session, now)}
              heldAt={held?.byKeys && held.placed.session.id === placed.session.id ? held.at : undefined}
              moving={held?.placed.session.id === placed.session.id}
              days={days.map((one) => one.day)}
              onOpen={() => onOpen(placed)}
              onPickUp={() => move.pickUp(placed, true)}
              onHold={move.holdAt}
              onDrop={move.drop}
              onCancel={() => !move.asked && move.cancel()}
            />
          ))}
          {held?.at.day === day && <Ghost move={move} />}
        </DayColumn>
      ))}
    </div>
  );
}

/** The hand over the week: where it holds a session, and where it lets go of it. */
function useDragging(sessions: readonly Placed[], move: Move): void {
  const latest = useRef({ sessions, move });
  latest.current = { sessions, move };
  useEffect(() => {
    const ours = (data: Record<string | symbol, unknown>) =>
      latest.current.sessions.find(({ session }) => session.id === data.sessionId);
    return monitorForElements({
      canMonitor: ({ source }) => ours(source.data) !== undefined,
      onDragStart: ({ source }) => {
        const placed = ours(source.data);
        if (placed) latest.current.move.pickUp(placed, false);
      },
      onDrag: ({ source, location }) => {
        const [target] = location.current.dropTargets;
        const placed = ours(source.data);
        if (!target || !placed) return;
        const top = target.element.getBoundingClientRect().top + Number(source.data.grip);
        const minute = FIRST + (location.current.input.clientY - top) / PX;
        latest.current.move.holdAt(placeAt(String(target.data.day), minute, lengthOf(placed.session)));
      },
      onDrop: ({ location }) =>
        location.current.dropTargets.length > 0 ? latest.current.move.drop() : latest.current.move.cancel(),
    });
  }, []);
}

function DayColumn({ day, title, children }: { day: string; title: string; children: ReactNode }) {
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!column.current) return undefined;
    return dropTargetForElements({
      element: column.current,
      getData: () => ({ day }),
      canDrop: ({ source }) => typeof source.data.sessionId === 'string',
    });
  }, [day]);
  return (
    <section ref={column} className="week-day" aria-label={title}>
      {children}
    </section>
  );
}

/** Where the session in the hand would be. Its words stand below the week as well, where they have room. */
function Ghost({ move: { held, verdict } }: { move: Move }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (held?.byKeys) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [held]);
  if (!held || !verdict) return null;
  const length = lengthOf(held.placed.session);
  return (
    <div
      ref={box}
      className="week-ghost"
      data-kind={verdict.kind}
      aria-hidden="true"
      style={{ top: (held.at.startsAt - FIRST) * PX, height: Math.max(length * PX, 24) }}
    >
      <strong>{placeText(held.at, length)}</strong>
      <span>{shortWords(verdict)}</span>
    </div>
  );
}

const isMovable = ({ cancelled, takenAt, publishedAt, day, startTime }: Session, now: Date): boolean =>
  !cancelled && !takenAt && (!publishedAt || new Date(`${day}T${startTime}:00+08:00`) > now);

function boxOf({ startTime, endTime }: Session) {
  const top = Math.max(minutesOf(startTime) - FIRST, 0) * PX;
  const bottom = (Math.min(minutesOf(endTime), LAST) - FIRST) * PX;
  return { top, height: Math.max(bottom - top, 24) };
}

/** Sessions of a day side by side where they overlap. */
function lanesOf(sessions: readonly Placed[]) {
  const sorted = sessions.toSorted((a, b) => a.session.startTime.localeCompare(b.session.startTime));
  const ends: string[] = [];
  const laid = sorted.map((placed) => {
    const free = ends.findIndex((end) => end <= placed.session.startTime);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = placed.session.endTime;
    return { placed, lane };
  });
  return laid.map((one) => ({ ...one, lanes: ends.length }));
}
