import { Repeater } from '@graphql-yoga/subscription';
import type { Ctx } from '../platform/kernel/context.ts';
import type { BusEvent } from '../platform/live/change-bus.ts';

type Kind = BusEvent['type'];
type EventOf<K extends Kind> = Extract<BusEvent, { type: K }>;

/** What a subscription's `subscribe` is called with, as far as it matters here. */
export interface Asked<Args = object> {
  args: Args;
  context: Ctx;
}

/**
 * Events of one kind for one subscriber. `wants` is asked at once, in the turn in which the event arrives, and must be quick: with thousands
 * of consoles nearly all of them want nearly nothing, and whoever does not want an event costs no more than this question.
 */
export function eventsOf<K extends Kind, Args = object>(
  kind: K,
  wants: (event: EventOf<K>, asked: Asked<Args>) => boolean,
): (asked: Asked<Args>) => AsyncIterable<EventOf<K>> {
  return (asked) =>
    new Repeater<EventOf<K>>(async (push, stop) => {
      const leave = asked.context.app.bus.subscribe((event) => {
        if (event.type !== kind) return;
        try {
          if (!wants(event as EventOf<K>, asked)) return;
          // A socket that does not take what it is sent ends: its console connects anew and reads everything again.
          push(event as EventOf<K>).catch(stop);
        } catch (error) {
          stop(error);
        }
      });
      await stop;
      leave();
    });
}
