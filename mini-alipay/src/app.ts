import { unwatch, watch } from './lib/red-dot.ts';
import { resume } from './lib/session.ts';

/** Nothing is asked of the person at the start (AC-08-01): a session of last time is renewed without a word, or there is none. */
App({
  onLaunch() {
    void resume();
  },
  onShow() {
    watch();
  },
  onHide() {
    unwatch();
  },
});
