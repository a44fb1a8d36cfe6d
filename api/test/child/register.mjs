import { registerHooks } from 'node:module';
import 'reflect-metadata';
import { load } from './load.mjs';
import { resolve } from './resolve.mjs';

// In the thread that asks, and with few files to find: a child of the whole product starts in a third of the processor time that it takes otherwise.
registerHooks({ load, resolve });
