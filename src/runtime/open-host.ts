import type { Numbers, ProcessNo, Program } from '../kernel';
import type { ProcessHost } from './host';
import { WorkerHost } from './worker-host';

/**
 * A host for this program: Workers if the first of them starts, else the page. `lock` is a name no other page uses.
 */
export async function openHost(
  program: Program,
  numbers: Numbers,
  lock: string,
  onStopped: (no: ProcessNo) => void,
): Promise<ProcessHost> {
  let stopped = onStopped;
  const workers = new WorkerHost(lock, (no) => stopped(no));
  try {
    stopped = () => {};
    workers.reset(program, numbers, null);
    await workers.begin(0, [{ birth: 'main' }]);
    stopped = onStopped;
    return workers;
  } catch {
    workers.dispose();
    const page = await import('./page-host').then((module) => new module.PageHost());
    page.reset(program, numbers, null);
    return page;
  }
}
