export {
  type AnyParameter,
  defineParameter,
  type Parameter,
  type ParameterField,
  readParameter,
  readParameters,
  storedParameter,
} from './parameter.ts';
export { sealParameter } from './sealed-parameters.ts';
