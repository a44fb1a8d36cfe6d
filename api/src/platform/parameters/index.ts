export { type AnyParameter, defineParameter, type ParameterField, readParameter } from './parameter.ts';
