import { Agent, DecoratorHandler, type Dispatcher } from 'undici';

/** What the client below the SDK takes for a reason to send the same call again, without a word to anybody (`socketErrorRetry`). */
const REPEATED = ['UND_ERR_SOCKET', 'ECONNRESET'];

/**
 * Connections on which a call is made once: an answer that was lost is a call that failed, and whether it is made again is for us to say (01 §10.6:
 * a business call never is). None is kept open, so that no call meets one that the other side has closed meanwhile.
 */
export function singleTry(): Dispatcher {
  return new Agent({ pipelining: 0 }).compose((dispatch) => (options, handler) => dispatch(options, onceOnly(handler)));
}

function onceOnly(handler: Dispatcher.DispatchHandler): Dispatcher.DispatchHandler {
  // Whatever generation the handler is of, it is asked by the present names.
  const inner: Dispatcher.DispatchHandler = new DecoratorHandler(handler);
  return {
    onRequestStart: (controller, context) => inner.onRequestStart?.(controller, context),
    onRequestUpgrade: (controller, status, headers, socket) =>
      inner.onRequestUpgrade?.(controller, status, headers, socket),
    onResponseStart: (controller, status, headers, text) => inner.onResponseStart?.(controller, status, headers, text),
    onResponseData: (controller, chunk) => inner.onResponseData?.(controller, chunk),
    onResponseEnd: (controller, trailers) => inner.onResponseEnd?.(controller, trailers),
    onResponseError: (controller, error) => {
      const repeated = 'code' in error && REPEATED.includes(String(error.code));
      inner.onResponseError?.(controller, repeated ? new Error('the answer was lost', { cause: error }) : error);
    },
  };
}
