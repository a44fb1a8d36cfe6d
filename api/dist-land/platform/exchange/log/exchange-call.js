/** One call in or out, refused ones included. Metadata only (03 §38): nothing here names a person. */ export { };

//# sourceMappingURL=exchange-call.js.map