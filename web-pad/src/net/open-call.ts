import type { OpenPadCallMutation } from '../generated/graphql.ts';
import { ask, Refused } from './ask.ts';
import type { News } from './live.ts';
import { OpenPadCallDocument, ReportJumpErrorDocument } from './pad.graphql.ts';

export type Page = OpenPadCallMutation['openPadCall'];
export type WaitingCall = NonNullable<News['call']>;

/** The call was replaced, evaluated or left: nobody waits for its page. */
const OVER = 'E-0916';
/** The service has given the call up and told everybody already. */
const GIVEN_UP = 'E-0919';

/**
 * Opens the page of a call, as long and as often as the call allows (01 §11.5), and tells the service when it cannot.
 *
 * @returns the page; `FAILED` where whoever stands at the pad needs another way; `OVER` where nobody waits any more
 */
export async function openCall(call: WaitingCall): Promise<Page | 'FAILED' | 'OVER'> {
  const { callId, envelope, timeoutSec, retries } = call;
  for (let tried = 0; ; tried += 1) {
    try {
      return (await ask(OpenPadCallDocument, { callId, envelope }, timeoutSec * 1000)).openPadCall;
    } catch (error) {
      if (!(error instanceof Refused) && tried < retries) continue;
      const code = error instanceof Refused ? error.code : 'UNREACHED';
      if (code === OVER) return 'OVER';
      const detail = error instanceof Error ? error.message.slice(0, 200) : '';
      if (code !== GIVEN_UP) void ask(ReportJumpErrorDocument, { callId, code, detail }).catch(() => undefined);
      return 'FAILED';
    }
  }
}
