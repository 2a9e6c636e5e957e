import './prove.css';
import { useEffect } from 'react';
import type { Proof, ProofAnswer } from '../../store';
import { Badge } from '../parts/Badge';
import { usePlayback, useSession } from '../use-playback';
import { Dialog } from './Dialog';

/** What every Worker says its process's globals are: evidence that there are as many memories as processes. */
export function ProveDialog() {
  const { playback } = useSession();
  const proof = usePlayback((state) => state.proof);
  const onPage = usePlayback((state) => state.hosted === 'page');
  useEffect(() => playback.prove(), [playback]);
  return (
    <Dialog title="Prove it" kind="prove">
      {onPage ? (
        <p>
          Prove it is off: this browser started no workers, so the processes run on the page and there is
          nobody to ask.
        </p>
      ) : (
        <>
          <p>
            Each process lives in a Web Worker, a thread with a memory of its own. Each was asked: what are
            your globals now?
          </p>
          <WhenAsked proof={proof} />
          {proof === null ? null : <Answers proof={proof} />}
          <button className="dialog-button" type="button" onClick={() => playback.prove()}>
            Ask again
          </button>
        </>
      )}
    </Dialog>
  );
}

function WhenAsked({ proof }: { readonly proof: Proof | null }) {
  const step = usePlayback((state) => state.cursor);
  const replies = proof?.answers.filter(({ reply }) => reply !== null).length ?? 0;
  return (
    <p role="status">
      {proof === null
        ? 'Asking.'
        : `${replies} of ${proof.answers.length} answered. ${
            proof.step === step
              ? `They stand at step ${proof.step}, as you do.`
              : `They stand at step ${proof.step}, the end of this recording; you look at step ${step}.`
          }`}
    </p>
  );
}

function Answers({ proof }: { readonly proof: Proof }) {
  return (
    <table className="proof">
      <caption className="vh">Replies of the workers</caption>
      <thead>
        <tr>
          <th scope="col">Process</th>
          <th scope="col">Worker</th>
          <th scope="col">Globals</th>
          <th scope="col">Round trip</th>
        </tr>
      </thead>
      <tbody>
        {proof.answers.map((answer) => (
          <AnswerRow key={answer.no} answer={answer} />
        ))}
      </tbody>
    </table>
  );
}

function AnswerRow({ answer: { no, name, ended, reply } }: { readonly answer: ProofAnswer }) {
  return (
    <tr>
      <th scope="row">
        <Badge no={no} /> {name}
        {ended ? <small>ended; its worker still has what it had</small> : null}
      </th>
      {reply === null ? (
        <td colSpan={3}>No reply: its worker has stopped. Restart it on its card, then ask again.</td>
      ) : (
        <>
          <td>
            <code>{reply.worker}</code>
          </td>
          <td>
            {reply.globals.length === 0
              ? 'none yet'
              : reply.globals.map((one) => (
                  <code key={one.name} className="proof-global">
                    {one.name} = {one.repr}
                  </code>
                ))}
          </td>
          <td>
            <code>{reply.ms.toFixed(1)} ms</code>
          </td>
        </>
      )}
    </tr>
  );
}
