export { amqpModule } from "./module.js";
export { publishAmqp } from "./publish.js";

//# sourceMappingURL=index.js.map