export { amqpModule } from './module.ts';
export { publishAmqp } from './publish.ts';
