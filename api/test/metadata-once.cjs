// Loaded again, it would put a second store before the first for all classes of the modules that are kept.
if (!Reflect.getMetadata) require('reflect-metadata');
