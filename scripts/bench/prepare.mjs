/** Installs what the measurements need and is missing: the dependencies and a browser. */
import { ensureBrowser } from '../browser.mjs';
import { ensureDependencies } from '../ensure.mjs';

ensureDependencies();
if (!(await ensureBrowser())) {
  console.error(
    'The measurements need Chromium, Google Chrome or Microsoft Edge, and none was found or could be installed. ' +
      'Install one of them, or set CHROMIUM_PATH to its executable, then try again.',
  );
  process.exitCode = 1;
}
