const DEPTH = 5;

/** What an error, or what a layer has wrapped around one, may tell of itself. */
export type ErrorLayer = Partial<
  Record<'code' | 'constraint' | 'message' | 'cause' | 'originalError' | 'thrownValue' | 'previous', unknown>
>;

/** An error and what it was made of, outermost first: by the runtime, by graphql-js (an error, or what it does not take for one), by the ORM. */
export function* layersOf(error: unknown): Generator<ErrorLayer> {
  let layer = error;
  for (let depth = 0; depth < DEPTH && typeof layer === 'object' && layer !== null; depth += 1) {
    const known = layer as ErrorLayer;
    yield known;
    layer = known.cause ?? known.originalError ?? known.thrownValue ?? known.previous;
  }
}
