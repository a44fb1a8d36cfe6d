import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ReviewSection } from '../generated/graphql.ts';
import { type PageWatch, pageWatch } from './page-watch.ts';
import { NoteReadingDocument, OpenMaterialDocument } from './reviews.graphql.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';

const NOTE_MS = 30_000;
const now = () => performance.now();

interface View {
  id: Promise<string | undefined>;
  watch: Stopwatch;
  /** Of a document read page by page. */
  pages: PageWatch;
}

/** 阅卷记录 of one project (02 §10.3): what of its material is before the expert, and for how long while the window is in sight. */
export function useReading(taskId: string) {
  const [open] = useMutation(OpenMaterialDocument);
  const [note] = useMutation(NoteReadingDocument);
  const section = useRef<View>(undefined);
  const file = useRef<View>(undefined);

  // Reading goes on where nothing can be noted.
  const begin = useCallback(
    (part: ReviewSection, fileId?: string): View => ({
      id: open({ variables: { id: taskId, section: part, fileId: fileId ?? null } }).then(
        ({ data }) => data?.openReviewMaterial,
        () => undefined,
      ),
      watch: stopwatch(now),
      pages: pageWatch(now),
    }),
    [open, taskId],
  );
  const send = useCallback(
    async (view: View | undefined) => {
      const seconds = view?.watch.seconds() ?? 0;
      const viewId = seconds > 0 ? await view?.id : undefined;
      if (!view || !viewId) return;
      // Each note says everything since it was opened, so that a later one makes good for one that was lost.
      await note({ variables: { viewId, seconds, pages: view.pages.seen() } }).catch(() => undefined);
    },
    [note],
  );
  /** A file lies over its part: one of them is read at a time, and neither in a hidden window. */
  const settle = useCallback(() => {
    const seen = document.visibilityState === 'visible';
    const top = file.current ?? section.current;
    for (const view of [section.current, file.current]) {
      const read = view === top && seen;
      for (const watch of [view?.watch, view?.pages]) {
        if (read) watch?.run();
        else watch?.pause();
      }
    }
  }, []);

  useEffect(() => {
    const noteAll = () => {
      void send(section.current);
      void send(file.current);
    };
    const timer = setInterval(noteAll, NOTE_MS);
    const turn = () => {
      settle();
      if (document.visibilityState === 'hidden') noteAll();
    };
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', turn);
      noteAll();
      section.current = undefined;
      file.current = undefined;
    };
  }, [send, settle]);

  return useMemo(
    () => ({
      /** A part of the material comes to the front. */
      show(part: ReviewSection) {
        rest(section.current);
        void send(section.current);
        section.current = begin(part);
        settle();
      },
      openFile(part: ReviewSection, fileId: string) {
        file.current = begin(part, fileId);
        settle();
      },
      /** The document that is open shows this page from now on. */
      turnTo(page: number) {
        file.current?.pages.turnTo(page);
      },
      closeFile() {
        rest(file.current);
        void send(file.current);
        file.current = undefined;
        settle();
      },
    }),
    [begin, send, settle],
  );
}

function rest(view: View | undefined): void {
  view?.watch.pause();
  view?.pages.pause();
}
