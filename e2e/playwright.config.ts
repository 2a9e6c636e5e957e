/** Browser tests against the built site in dist/, in Chromium, Chrome or Edge. */
import { defineConfig, devices } from '@playwright/test';
import { findBrowser, noBrowser } from '../scripts/browser.mjs';

const port = process.env.PORT ?? '4173';
const address = `http://localhost:${port}`;
// set for the workers too, which load this file again
process.env.CHROMIUM_PATH = process.env.CHROMIUM_PATH ?? (await findBrowser());
if (!process.env.CHROMIUM_PATH) throw new Error(noBrowser);

export default defineConfig({
  testDir: '.',
  // a folder a port, so that two runs do not sweep away each other's traces
  outputDir: `../test-results/${port}`,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // every step of every program takes half an hour: `.github/workflows/nightly.yml`
  ...(process.env.NIGHTLY ? {} : { grepInvert: /@nightly/ }),
  reporter: [
    ['list'],
    ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }] as const] : []),
    ...(process.env.CI ? [['html', { outputFolder: '../playwright-report', open: 'never' }] as const] : []),
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --strictPort --port ${port}`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
});
