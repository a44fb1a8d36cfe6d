import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** What is in the hand: an item of the form, or an entry of the palette. */
export type Dragged = { from: number } | { kind: string };
type Edge = 'before' | 'after';

const DRAGGED = 'yjs-designer';
const dataOf = (dragged: Dragged) => ({ type: DRAGGED, dragged });
const draggedOf = (data: Record<string | symbol, unknown>): Dragged | undefined =>
  data.type === DRAGGED ? (data.dragged as Dragged) : undefined;

/** Makes an element something that can be taken into the hand. */
export function useDraggable(ref: RefObject<HTMLElement | null>, dragged: Dragged): void {
  const latest = useRef(dragged);
  latest.current = dragged;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return draggable({ element, getInitialData: () => dataOf(latest.current) });
  }, [ref]);
}

/** Takes what is dropped upon an element, before or behind it; where the hand is, the edge is named. */
export function useDropTarget(
  ref: RefObject<HTMLElement | null>,
  onDrop: (dragged: Dragged, edge: Edge) => void,
): Edge | undefined {
  const [edge, setEdge] = useState<Edge>();
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const edgeAt = (y: number): Edge => {
      const { top, height } = element.getBoundingClientRect();
      return y < top + height / 2 ? 'before' : 'after';
    };
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => draggedOf(source.data) !== undefined,
        onDrag: ({ location }) => setEdge(edgeAt(location.current.input.clientY)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          const dragged = draggedOf(source.data);
          const [innermost] = location.current.dropTargets;
          if (dragged && innermost?.element === element)
            latest.current(dragged, edgeAt(location.current.input.clientY));
        },
      }),
    );
  }, [ref]);
  return edge;
}
