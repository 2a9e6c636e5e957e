import './transport.css';
import { StepBack } from './StepBack';
import { StepButton } from './StepButton';

interface StepPairProps {
  readonly atStart: boolean;
  /** The run is over, or nobody can run. */
  readonly over: boolean;
  readonly onStep: () => void;
  readonly onBack: () => void;
}

/** Back and Step alone, for a stage without a bar. */
export function StepPair({ atStart, over, onStep, onBack }: StepPairProps) {
  return (
    <div className="pair">
      <StepBack first={over} off={atStart} onBack={onBack} />
      <StepButton off={over} onStep={onStep} />
    </div>
  );
}
