import { type ReactNode, useMemo } from 'react';
import type { Listing } from '../../content';
import {
  type Choice,
  commandTo,
  feederTid,
  type Numbers,
  nextDeadline,
  outcomeOf,
  type ProcessNo,
  TIME,
  type Trace,
  turnAt,
} from '../../kernel';
import type { Sentence } from '../../narration';
import { Transcript } from '../panels/Transcript';
import { useNarrow } from '../shell/use-narrow';
import { CallsPanel } from './CallsPanel';
import { callsOf } from './calls';
import { LabBar } from './LabBar';
import { LabPage } from './LabPage';
import { LabStage } from './LabStage';
import { OwnProgram } from './OwnProgram';
import { Pad } from './Pad';
import { PadsPanel } from './PadsPanel';
import { nameOf, suggestedValue, whyNoCall } from './pad-state';
import { programOf } from './program';
import { stepsOf } from './steps';
import { usePads } from './use-pads';

export interface LabProps {
  readonly top: ReactNode;
  readonly notice: ReactNode;
  readonly narration: ReactNode;
  readonly timeline: ReactNode;
  /** The slider of one column. */
  readonly strip: ReactNode;
  readonly listing: Listing;
  readonly numbers: Numbers;
  readonly trace: Trace;
  /** The step that is shown. */
  readonly step: number;
  /** The step at which the lab is set up and nobody has been called: as far as the page goes back. */
  readonly start: number;
  /** The step before or after this one was shown last, and motion is on. */
  readonly animate: boolean;
  readonly speed: number;
  /** Processes whose worker died. */
  readonly stopped: readonly ProcessNo[];
  readonly onRestart: (no: ProcessNo) => void;
  /** A call (`1.put('a')`), or time. */
  readonly onChoose: (choice: Choice) => void;
  readonly onSeek: (step: number) => void;
  readonly onBack: () => void;
  /** One recorded step on; null: there is none. */
  readonly onStep: (() => void) | null;
  readonly onNumber: (id: string, value: number) => void;
  readonly onClear: () => void;
  readonly onMoving: (moving: boolean) => void;
  readonly narrate: (trace: Trace, step: number) => Sentence;
}

/** The queue lab: a queue, some processes, and every call at hand. */
export function Lab(props: LabProps) {
  const { listing, numbers, trace, step, start, onChoose, onSeek } = props;
  const narrow = useNarrow();
  const { padOf, change } = usePads();
  const { state } = turnAt(trace, step);
  const rows = useMemo(() => callsOf(trace, step), [trace, step]);
  const maxsize = numbers.maxsize ?? 0;
  const count = Math.max(1 + (numbers.processes ?? 0), state.processes.length);
  const names = Array.from({ length: count }, (_, no) => nameOf(state, no));
  const deadline = nextDeadline(state);
  const atStart = step <= start;

  const renderPad = (no: ProcessNo) => (
    <Pad
      key={no}
      no={no}
      name={nameOf(state, no)}
      pad={padOf(no)}
      suggestion={suggestedValue(rows, no)}
      disabledReason={whyNoCall(state, rows, no)}
      onPad={change}
      onCall={(who, call) => onChoose(commandTo(who, call))}
    />
  );
  return (
    <LabPage
      title={listing.title}
      top={props.top}
      notice={props.notice}
      narration={props.narration}
      timeline={props.timeline}
      calls={
        <CallsPanel
          rows={rows}
          step={step}
          onSeek={onSeek}
          program={() => programOf(stepsOf(trace, step), maxsize, count)}
          canClear={trace.turns.length - 1 > start}
          onClear={props.onClear}
          renderTranscript={(hidden) => (
            <Transcript trace={trace} step={step} onSeek={onSeek} narrate={props.narrate} hidden={hidden} />
          )}
        />
      }
      stage={
        <LabStage
          trace={trace}
          step={step}
          rows={rows}
          animate={props.animate}
          speed={props.speed}
          listing={listing}
          processes={count}
          maxsize={maxsize}
          stopped={props.stopped}
          onRestart={props.onRestart}
          renderPad={narrow ? null : renderPad}
          onFeed={(no) => onChoose(feederTid(no))}
          onMoving={props.onMoving}
        />
      }
      bar={
        <>
          {props.strip}
          <LabBar
            atStart={atStart}
            stuck={outcomeOf(state) === 'stuck'}
            deadline={deadline === null ? null : deadline - state.now}
            specs={listing.numbers}
            numbers={numbers}
            compact={narrow}
            onStart={() => onSeek(start)}
            onBack={props.onBack}
            onStep={props.onStep}
            onTime={() => onChoose(TIME)}
            onNumber={props.onNumber}
          />
        </>
      }
      program={<OwnProgram rows={rows} step={step} names={names} onSeek={onSeek} />}
      pads={<PadsPanel names={names} renderPad={renderPad} />}
    />
  );
}
