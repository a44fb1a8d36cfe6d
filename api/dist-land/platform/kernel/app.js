/** The process-wide parts that every operation may use. Composed once in `compose.ts`; tests compose it with a manual clock. */ export { };

//# sourceMappingURL=app.js.map