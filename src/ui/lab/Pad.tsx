import './pad.css';
import { useId, useState } from 'react';
import { type CallMethod, type ProcessNo, readCall } from '../../kernel';
import { BlockChoice } from './BlockChoice';
import { CallButton } from './CallButton';
import { MoreCalls } from './MoreCalls';
import { PutBox } from './PutBox';
import { type PadState, timeoutProblem, valueProblem, waitingCall } from './pad-state';
import { Said } from './Said';
import { TimeoutStepper } from './TimeoutStepper';

export interface PadProps {
  readonly no: ProcessNo;
  readonly name: string;
  readonly pad: PadState;
  /** What is put while nothing else is typed, as Python text. */
  readonly suggestion: string;
  /** Why the process takes no call now, as a sentence, or null. */
  readonly disabledReason: string | null;
  readonly onPad: (no: ProcessNo, to: Partial<PadState>) => void;
  readonly onCall: (no: ProcessNo, call: string) => void;
}

const QUESTIONS = ['qsize', 'empty', 'full'] as const;

/** Every call of a queue, under one process's hands. */
export function Pad({ no, name, pad, suggestion, disabledReason, onPad, onCall }: PadProps) {
  const [said, setSaid] = useState<string | null>(null);
  const reason = useId();
  const off = disabledReason !== null;
  const value = pad.value ?? suggestion;

  /** Makes a call, or returns the sentence that says why it cannot be made. */
  const attempt = (call: string, problem: string | null = null): string | null => {
    const reading = readCall(call);
    const why = disabledReason ?? problem ?? ('problem' in reading ? reading.problem : null);
    if (why === null) onCall(no, call);
    return why;
  };
  const run = (call: string, problem: string | null = null) => setSaid(attempt(call, problem));
  const limit = pad.block ? timeoutProblem(pad.timeout) : null;
  const put = (call: string) => {
    const problem = valueProblem(value) ?? (call.startsWith('put(') ? limit : null);
    const why = attempt(call, problem);
    setSaid(why);
    if (why === null) onPad(no, { value: null });
  };
  const change = (to: Partial<PadState>) => {
    setSaid(null);
    onPad(no, to);
  };
  const button = (method: CallMethod, call: string, onRun: (call: string) => void, big = false) => (
    <CallButton name={name} method={method} call={call} off={off} onRun={onRun} big={big} />
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of its own height in every browser
    <div
      className={off ? 'pad off' : 'pad'}
      role="group"
      aria-label={`${name}: make a call`}
      aria-describedby={off ? reason : undefined}
    >
      <BlockChoice name={name} block={pad.block} off={off} onBlock={(block) => change({ block })} />
      <TimeoutStepper name={name} pad={pad} off={off} onTimeout={(timeout) => change({ timeout })} />
      <div className="pad-keys main">
        <PutBox
          name={name}
          no={no}
          value={value}
          call={waitingCall('put', pad, value)}
          wrong={valueProblem(value) !== null}
          off={off}
          onValue={(next) => change({ value: next })}
          onRun={put}
        />
        {button('get', waitingCall('get', pad, ''), (call) => run(call, limit), true)}
      </div>
      <div className="pad-keys">
        {button('put_nowait', `put_nowait(${value})`, put)}
        {button('get_nowait', 'get_nowait()', run)}
      </div>
      <div className="pad-asks">
        {QUESTIONS.map((method) => (
          <CallButton key={method} name={name} method={method} call={`${method}()`} off={off} onRun={run} />
        ))}
        <MoreCalls name={name} off={off} onTry={attempt} />
      </div>
      {off ? (
        <p className="vh" id={reason}>
          {disabledReason}
        </p>
      ) : null}
      <Said onClose={() => setSaid(null)}>{said === null ? null : said}</Said>
    </div>
  );
}
