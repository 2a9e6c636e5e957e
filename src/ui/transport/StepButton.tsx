import { Icon } from '../parts/Icon';

interface StepButtonProps {
  /** Nobody can go any more. */
  readonly off: boolean;
  readonly onStep: () => void;
}

/** The one primary of a page: one step, by whoever is next. */
export function StepButton({ off, onStep }: StepButtonProps) {
  return (
    <button className="step" type="button" aria-disabled={off} onClick={off ? undefined : onStep}>
      Step <Icon name="arrow" />
    </button>
  );
}
