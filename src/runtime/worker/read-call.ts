/** Fetched by the Workers of the lab alone. */
export { readCall } from '../../kernel';
