import { useApolloClient, useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { useEffect, useRef, useState } from 'react';
import type { RuleContentInput, RuleEffectPartsFragment } from '../../generated/graphql.ts';
import { RuleEffectDocument, RuleReplayDocument, StartRuleReplayDocument } from './rules.graphql.ts';

const POLL_MS = 1_500;
/** The server would need longer than an answer may take: the same is done in the background. */
const TOO_LONG = 'E-RULE-07';

export interface RuleEffectState {
  /** The last effect that came, with the days it looked back. */
  effect: (RuleEffectPartsFragment & { days: number }) | undefined;
  /** How far a replay in the background has come. */
  progress: { done: number; total: number } | undefined;
  loading: boolean;
  error: unknown;
  ask(input: RuleContentInput, days: number): Promise<void>;
}

/** The effect of a draft: at once, or by a replay in the background that is looked at until it is done. A newer question drops an older one. */
export function useRuleEffect(): RuleEffectState {
  const client = useApolloClient();
  const [start] = useMutation(StartRuleReplayDocument);
  const asked = useRef(0);
  const [state, setState] = useState<Omit<RuleEffectState, 'ask'>>({
    effect: undefined,
    progress: undefined,
    loading: false,
    error: undefined,
  });
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );

  async function ask(input: RuleContentInput, days: number): Promise<void> {
    asked.current += 1;
    const mine = asked.current;
    const show = (patch: Partial<Omit<RuleEffectState, 'ask'>>) => {
      if (asked.current === mine) setState((old) => ({ ...old, ...patch }));
    };
    show({ loading: true, error: undefined, progress: undefined });
    try {
      const atOnce = await soonEnough(
        client.query({ query: RuleEffectDocument, variables: { input, days }, fetchPolicy: 'no-cache' }),
      );
      if (atOnce) return show({ effect: atOnce.data && { ...atOnce.data.ruleEffect, days }, loading: false });
      const started = await start({ variables: { input, days } });
      const id = started.data?.startRuleReplay.id;
      show({ progress: { done: 0, total: 0 } });
      while (id && asked.current === mine) {
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        const answer = await client.query({ query: RuleReplayDocument, variables: { id }, fetchPolicy: 'no-cache' });
        const replay = answer.data?.ruleReplay;
        if (replay?.effect) return show({ effect: { ...replay.effect, days }, progress: undefined, loading: false });
        if (!replay || replay.state === 'FAILED') throw new Error('回放没有完成，请稍后重试');
        show({ progress: { done: replay.done, total: replay.total } });
      }
    } catch (error) {
      show({ error, progress: undefined, loading: false });
    }
  }
  return { ...state, ask };
}

/** The answer, or nothing where the server says that it would take too long; any other error is thrown on. */
async function soonEnough<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (presentError(error).code === TOO_LONG) return undefined;
    throw error;
  }
}
