import { useApolloClient, useMutation } from '@apollo/client/react';
import { presentError, useRequestId } from '@yjs/web-kit';
import { useRef, useState } from 'react';
import type { SessionMoveQuery } from '../../../generated/graphql.ts';
import { SaveSessionDocument, SessionMoveDocument } from '../../classes.graphql.ts';
import { type Placed, type Session, valuesOf } from '../session-values.ts';
import { clockOf, daysLater, minutesOf } from '../week.ts';
import { type Place, placeText, samePlace, type Verdict, verdictAt, wordsOf } from './places.ts';

/** A session in the hand, and where it is held. */
export interface Held {
  placed: Placed;
  at: Place;
  byKeys: boolean;
}

/** What became of the last one: words, and the way back where there is one. */
export interface Outcome {
  text: string;
  failed: boolean;
  undo?: () => void;
}

export interface Move {
  held: Held | undefined;
  verdict: Verdict | undefined;
  /** Let go over a place, but it was published: people will hear of it, so it is asked first. */
  asked: (Held & { reasonNeeded: boolean }) | undefined;
  outcome: Outcome | undefined;
  pickUp(placed: Placed, byKeys: boolean): void;
  holdAt(at: Place): void;
  drop(): void;
  cancel(): void;
  /** Saves what was asked. @throws the server's refusal */
  confirm(reason: string | null): Promise<void>;
  forget(): void;
}

export const placeOf = ({ day, startTime }: Session): Place => ({ day, startsAt: minutesOf(startTime) });
export const lengthOf = ({ startTime, endTime }: Session): number => minutesOf(endTime) - minutesOf(startTime);

/** Moving a session within the week: the server is asked once what stands against it everywhere, and judges again under lock when it is saved. */
export function useMove(runId: string, monday: string, refetch: () => Promise<unknown>): Move {
  const client = useApolloClient();
  const [save] = useMutation(SaveSessionDocument);
  const requestIdOf = useRequestId();
  const [held, setHeld] = useState<Held>();
  const [known, setKnown] = useState<SessionMoveQuery['trainingSessionMove']>();
  const [asked, setAsked] = useState<Move['asked']>();
  const [outcome, setOutcome] = useState<Outcome>();
  // Answers to what is no longer in the hand are late.
  const turn = useRef(0);

  const failed = (reason: string) => setOutcome({ text: `未移动：${reason}`, failed: true });
  const letGo = () => {
    turn.current += 1;
    setHeld(undefined);
    setKnown(undefined);
    setAsked(undefined);
  };

  function pickUp(placed: Placed, byKeys: boolean): void {
    letGo();
    setOutcome(undefined);
    setHeld({ placed, at: placeOf(placed.session), byKeys });
    const mine = turn.current;
    const variables = { runId, id: placed.session.id, from: monday, to: daysLater(monday, 6) };
    client.query({ query: SessionMoveDocument, variables, fetchPolicy: 'network-only' }).then(
      ({ data }) => {
        if (mine === turn.current) setKnown(data?.trainingSessionMove);
      },
      (error: unknown) => {
        if (mine !== turn.current) return;
        letGo();
        failed(presentError(error).title);
      },
    );
  }

  async function put(session: Session, version: number, at: Place, reason: string | null): Promise<number> {
    const endTime = clockOf(at.startsAt + lengthOf(session));
    const place = { day: at.day, startTime: clockOf(at.startsAt), endTime };
    const input = { ...valuesOf(session), ...place, runId, reason, makeupOf: session.makeupOf ?? null };
    const which = { id: session.id, version };
    const { data } = await save({ variables: { input, ...which, requestId: requestIdOf([input, which]) } });
    await refetch();
    return data?.saveTrainingSession.version ?? version + 1;
  }

  async function undo(session: Session, version: number, reason: string | null): Promise<void> {
    setOutcome(undefined);
    try {
      await put(session, version, placeOf(session), reason);
      setOutcome({
        text: `已撤销，${session.module}回到 ${placeText(placeOf(session), lengthOf(session))}`,
        failed: false,
      });
    } catch (error) {
      setOutcome({ text: `未能撤销：${presentError(error).title}`, failed: true });
      await refetch();
    }
  }

  async function move({ placed: { session }, at }: Held, reason: string | null): Promise<void> {
    const version = await put(session, session.version, at, reason);
    letGo();
    setOutcome({
      text: `${session.module}已移到 ${placeText(at, lengthOf(session))}`,
      failed: false,
      undo: () => void undo(session, version, reason),
    });
  }

  async function drop(): Promise<void> {
    if (!held) return;
    if (samePlace(held.at, placeOf(held.placed.session))) return letGo();
    const verdict = verdictAt(known?.spans, held.at);
    if (verdict.kind === 'REFUSED' || verdict.kind === 'PAST') {
      letGo();
      return failed(wordsOf(verdict));
    }
    if (held.placed.session.publishedAt) return setAsked({ ...held, reasonNeeded: known?.reasonNeeded ?? false });
    try {
      await move(held, null);
    } catch (error) {
      letGo();
      failed(presentError(error).title);
      await refetch();
    }
  }

  return {
    held,
    verdict: held && verdictAt(known?.spans, held.at),
    asked,
    outcome,
    pickUp,
    holdAt: (at) => setHeld((one) => one && (samePlace(one.at, at) ? one : { ...one, at })),
    drop: () => void drop(),
    cancel: letGo,
    confirm: async (reason) => {
      if (asked) await move(asked, reason);
    },
    forget: () => setOutcome(undefined),
  };
}
