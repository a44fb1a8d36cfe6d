export { type AnyParameter, defineParameter, readParameter } from './parameter.ts';
