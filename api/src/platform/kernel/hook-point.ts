/** What a module joins a point of another one with; stands in its `hooks`. */
export interface Hook {
  /** Name of the point. */
  readonly point: string;
}

/** What a context knows of the product's modules. */
interface Joined {
  readonly app: { readonly registry: { readonly hooks: readonly Hook[] } };
}

/** A point at which other modules join what a room does; the room knows none of them. */
export interface HookPoint<T> {
  join(value: T): Hook;
  /** What the modules of this product have joined with, in the order of the modules. */
  of(ctx: Joined): readonly T[];
}

export function hookPoint<T>(point: string): HookPoint<T> {
  const joined = new WeakMap<Hook, { value: T }>();
  return {
    join: (value) => {
      const hook = { point };
      joined.set(hook, { value });
      return hook;
    },
    of: ({ app }) =>
      app.registry.hooks.flatMap((hook) => {
        const found = joined.get(hook);
        return found ? [found.value] : [];
      }),
  };
}
