import type { CallResult } from '../../kernel';

/** What a call returned, before anything is done with it; a message keeps its sender's stub. */
export function Result({ result }: { readonly result: CallResult }) {
  const { text, repr, item } = result;
  return (
    <div className="var result changed">
      <span className="nm">
        {text} <span className="g">returned</span>
      </span>
      {item === null ? (
        <span className="val" style={SHOWN} data-value="result">
          {repr}
        </span>
      ) : (
        <span
          className="val torn"
          style={SHOWN}
          data-value="result"
          data-who={item.from}
          data-from={item.from}
        >
          {repr}
        </span>
      )}
    </div>
  );
}

const SHOWN = { transform: 'none', opacity: 1 };
