/** Something to tell, before it is addressed and worded (01 §6.7). */ export { };

//# sourceMappingURL=notice.js.map