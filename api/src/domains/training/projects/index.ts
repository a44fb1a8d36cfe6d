export { enterLibrary, type LibraryContent, lastDayOf } from './enter-library.ts';
export { projectsModule } from './module.ts';
export { PROJECT } from './record-type.ts';
export { onProjectsStopped, type StoppedProject } from './stop-hooks.ts';
