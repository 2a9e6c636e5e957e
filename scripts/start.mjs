/** `npm start`: install what is missing, build, serve the built site and say where. */
import { ensureDependencies, root } from './ensure.mjs';

ensureDependencies();
const { build, preview } = await import('vite');
const port = Number(process.env.PORT ?? 4173);

await build({ root, logLevel: 'warn' });
try {
  await preview({ root, logLevel: 'warn', preview: { port, strictPort: true } });
  console.log(`Procession is at http://localhost:${port} (Ctrl+C stops it)`);
} catch (error) {
  console.error(`Port ${port} cannot be used (${error.message}). Set PORT to another number.`);
  process.exit(1);
}
