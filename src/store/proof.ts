import { lastState, type Process, type ProcessNo } from '../kernel';
import { type GlobalsReply, type Recording, WorkerStopped } from '../runtime';
import type { OpenRun } from './open-run';
import { prepareSoon } from './show';

/** What the Workers of a run said when they were asked for their globals. */
export interface Proof {
  /** The last recorded step: their memory is as it is there. */
  readonly step: number;
  readonly answers: readonly ProofAnswer[];
}

/** What the Worker of one process said. */
export interface ProofAnswer {
  readonly no: ProcessNo;
  readonly name: string;
  /** The process has ended; its Worker still has what it had. */
  readonly ended: boolean;
  /** Null: its Worker has stopped and cannot say anything. */
  readonly reply: GlobalsReply | null;
}

/** Asks every Worker of the run; the answers come in `proof`. */
export async function prove(run: OpenRun): Promise<void> {
  const { recording } = run;
  if (recording === null || run.host?.kind !== 'workers') return;
  const proof = await proofOf(recording, run.state.stopped);
  if (run.isLeft()) return;
  run.store.setState({ proof });
  prepareSoon(run, recording);
}

// Every process that was started is asked, all at once. Those in `stopped` are known to have no Worker.
async function proofOf(recording: Recording, stopped: readonly ProcessNo[]): Promise<Proof> {
  const { trace } = recording;
  const born = lastState(trace).processes.filter(({ status }) => status !== 'initial');
  const answers = born.map(async (process: Process): Promise<ProofAnswer> => {
    const { no, name, status } = process;
    const reply = stopped.includes(no) ? null : await ask(recording, no);
    return { no, name, ended: status === 'ended', reply };
  });
  return { step: trace.turns.length - 1, answers: await Promise.all(answers) };
}

async function ask(recording: Recording, no: ProcessNo): Promise<GlobalsReply | null> {
  try {
    return await recording.ask(no);
  } catch (error) {
    if (error instanceof WorkerStopped) return null;
    throw error;
  }
}
