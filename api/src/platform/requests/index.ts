export { once, onceAsked } from './once.ts';
