/** Fetched by the Workers whose process ends with an exception. */
export { ignoredAtExit, tracebackOf } from '../../kernel';
