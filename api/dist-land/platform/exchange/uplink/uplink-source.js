/**
 * Internal data that may be sent upward (数据来源, 03 §36.2). The catalogue of these is what an entry chooses from: nobody writes SQL of
 * their own. A module brings its own with `uplinkSources`.
 */ export { };

//# sourceMappingURL=uplink-source.js.map