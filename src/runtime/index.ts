/** The face of the runtime: where processes live, and how a run is recorded with them. */
export { type GlobalsReply, type ProcessHost, WorkerStopped } from './host';
export { openHost } from './open-host';
export { Recording } from './recording';
export { type Search, searchInWorker } from './search';
