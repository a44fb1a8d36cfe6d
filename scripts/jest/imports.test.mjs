import { describe, expect, it } from '@jest/globals';
import { entryOf, importsIn } from './imports.mjs';

describe('imports of a source', () => {
  it('tell libraries, and what is taken from each', () => {
    const text = `
      import 'reflect-metadata';
      import pg, { type Pool, Client as Other } from 'pg';
      import {
        A,
        B,
      } from '@scope/name/part';
      import * as all from 'zod';
      import type { Never } from 'types-only';
      import { near } from './near.ts';
      import { join } from 'node:path';
      import { Shell } from '@yjs/web-kit';
      import './styles.css';
      export { handed } from 'on';
      const later = await import('exceljs');`;
    expect(Object.fromEntries(importsIn(text.replaceAll('\n      ', '\n')))).toEqual({
      'reflect-metadata': [],
      pg: ['default', 'Client'],
      '@scope/name/part': ['A', 'B'],
      zod: ['*'],
      on: ['handed'],
      exceljs: ['*', 'default'],
    });
  });

  it('become a module that offers just that', () => {
    expect(entryOf('pg', ['Client', 'default'])).toBe('export { Client, default } from "pg";\n');
    expect(entryOf('zod', ['*'])).toBe('export * from "zod";\n');
    expect(entryOf('reflect-metadata', [])).toBe('import "reflect-metadata";\n');
  });
});
