import { describe, expect, it } from '@jest/globals';
import { hookPoint } from './hook-point.ts';
import { defineModule } from './module.ts';
import { Registry } from './registry.ts';

describe('hook points', () => {
  it('give what the modules of the product at hand have joined with, in the order of the modules', () => {
    const [onSteps, onEnds] = [hookPoint<string>('steps'), hookPoint<string>('ends')];
    const module = (name: string) =>
      defineModule({ name, title: name, hooks: [onSteps.join(`${name} steps`), onEnds.join(`${name} ends`)] });
    const [first, second] = [module('first'), module('second')];
    const of = (...modules: Parameters<typeof defineModule>[0][]) =>
      onSteps.of({ app: { registry: new Registry(modules) } });
    expect(of(second, first)).toEqual(['second steps', 'first steps']);
    expect(of(first)).toEqual(['first steps']);
  });
});
