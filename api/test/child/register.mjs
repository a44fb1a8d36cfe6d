import { register } from 'node:module';
import 'reflect-metadata';

register('./swc-hooks.mjs', import.meta.url);
