import type { Listing } from '../../content';
import type { Numbers } from '../../kernel';

interface ListingHeadProps {
  readonly listing: Listing;
  readonly numbers: Numbers;
  readonly canChange: boolean;
  readonly onReset: (() => void) | undefined;
}

/** The listing's title, and what can be done with its numbers. */
export function ListingHead({ listing, numbers, canChange, onReset }: ListingHeadProps) {
  const hint = listing.numbers.find((one) => one.id === listing.hint);
  const changed = listing.numbers.some((one) => (numbers[one.id] ?? one.initial) !== one.initial);
  return (
    <div className="listing-h">
      <h2>{listing.title}</h2>
      {canChange && changed && onReset ? (
        <button type="button" className="put-back" onClick={onReset}>
          Reset<span className="vh"> the numbers</span>
        </button>
      ) : (
        canChange &&
        hint && (
          <p className="hint">
            <span className="by-mouse">drag</span>
            <span className="by-touch">tap</span>
            <span className="scrub">{numbers[hint.id] ?? hint.initial}</span>
            <span className="more">to change it</span>
          </p>
        )
      )}
    </div>
  );
}
